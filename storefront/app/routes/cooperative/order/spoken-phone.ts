/** A Vietnamese mobile number in the groups it is read aloud in: `0912 345 678`. */
export const spokenPhone = (phone: string): string => phone.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3")
