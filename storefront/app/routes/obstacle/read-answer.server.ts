/** What an `AnswerForm` posts, as the contracts take it. */
export const answerOf = ({ act, text, paper_number }: Readonly<Record<string, string>>) => ({
  act,
  text,
  paper_number: paper_number?.trim() ? paper_number : undefined,
})
