export type VoucherPerson = { email: string; phone: string; userId: string | null };

/** Who uses a voucher, written in one way: of these three, one alike is the same person. */
export function voucherPerson({ email, phone, userId }: VoucherPerson): VoucherPerson {
  return { email: email.trim().toLowerCase(), phone: phone.replace(/[^+\d]/g, ""), userId };
}
