/** Whether a planting-area code looks as those of export orchards and packing houses do; none of it is a rule. */
export const isUsualAreaCode = (code: string): boolean => /^VN-[A-Z]{2,5}(OR-\d{3,5}|PH-\d{2,4})$/.test(code)
