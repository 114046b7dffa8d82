/** What is wrong with a field, already in the reader's language. */
export type FieldError = { field: string; message: string };

/** The message of a field, for its component. */
export function errorOf(errors: readonly FieldError[] | undefined, field: string): string | undefined {
  return errors?.find((error) => error.field === field)?.message;
}
