/** How many characters a password has, after NFC. */
export const passwordRule = { min: 10, max: 200 };

export type PasswordFault = "short" | "long";

export function passwordFault(password: string): PasswordFault | null {
  if (password.length < passwordRule.min) return "short";
  return password.length > passwordRule.max ? "long" : null;
}
