/** The text of a PDF, its line breaks as spaces. */
export const pdfText = async (pdf: Buffer): Promise<string> => {
  const { extractText, getDocumentProxy } = await import("unpdf")
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text.replace(/\s+/g, " ")
}
