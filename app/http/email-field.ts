import { z } from "zod";

/** An address as a visitor may type it; the wider rule, of what mail can be sent to. */
export const emailField = z
  .string({ error: "common:errors.required" })
  .min(1, "common:errors.required")
  .max(200, "common:errors.tooLong")
  .regex(/^[^\s@<>"(),;:\\]+@[^\s@.<>"(),;:\\]+(\.[^\s@.<>"(),;:\\]+)+$/, "common:errors.email");
