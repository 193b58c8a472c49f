const words = {
  vi: {
    title: "Không có mạng",
    text: "Trang này chưa được lưu trên máy. Việc trong ngày đã xem thì vẫn mở được.",
    home: "Về trang Hôm nay",
  },
  en: {
    title: "No connection",
    text: "This page is not kept on the device. What you have seen of today’s work still opens.",
    home: "Back to Today",
  },
}

/** Stands where a page is neither to be had nor kept. */
export function noPage({ pathname }: URL): Response {
  const locale = pathname.startsWith("/en/") ? "en" : "vi"
  const { title, text, home } = words[locale]
  const to = locale === "en" ? "/en/kenh-htx" : "/kenh-htx"
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0;padding:3rem 1rem;background:#fbf8f1;color:#1c2620}main{max-width:36rem;margin:auto}a{display:inline-block;margin-top:1rem;padding:.75rem 1.25rem;border-radius:.625rem;background:#1d5438;color:#fff;font-weight:600;text-decoration:none}</style><main><h1>${title}</h1><p>${text}</p><a href="${to}">${home}</a></main></html>`
  return new Response(html, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    },
  })
}
