import { z } from "zod";

/** So many people as they are typed, full-width digits too; nothing typed is nobody. */
export const personsField = z
  .string()
  .default("0")
  .transform((typed) => typed.normalize("NFKC").trim() || "0")
  .pipe(z.string().regex(/^\d{1,4}$/, "booking:problem.persons"))
  .transform(Number);
