type ErrorKind = "notFound" | "broken" | "tooLarge" | "tooOften" | "refused";

/** Which of the error texts tells of a status. */
export function errorKind(status: number): ErrorKind {
  if (status === 404) return "notFound";
  if (status === 413) return "tooLarge";
  if (status === 429) return "tooOften";
  return status >= 500 ? "broken" : "refused";
}
