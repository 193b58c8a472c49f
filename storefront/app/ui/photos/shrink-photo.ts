/** No page shows more: a photograph of 12 megapixels becomes half a megabyte instead of five. */
const longestSide = 2400
const quality = 0.85

/**
 * A smaller likeness of a photograph, upright, for slow networks. Gives back the file itself when it is small
 * enough, moves, or when the browser cannot open it: the backend decides what it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (file.type === "image/gif") return file
  try {
    const bitmap = await createImageBitmap(file)
    try {
      const scale = longestSide / Math.max(bitmap.width, bitmap.height)
      if (scale >= 1) return file
      const smaller = await drawn(bitmap, scale)
      if (smaller === null || smaller.size >= file.size) return file
      return new File([smaller], file.name.replace(/\.\w+$/, "") + ".jpg", { type: smaller.type })
    } finally {
      bitmap.close()
    }
  } catch {
    // Not a picture to this browser, or too large for its memory.
    return file
  }
}

function drawn(bitmap: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  const context = canvas.getContext("2d")
  if (context === null) return Promise.resolve(null)
  // A JPEG knows no transparency.
  context.fillStyle = "#ffffff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = "high"
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality))
}
