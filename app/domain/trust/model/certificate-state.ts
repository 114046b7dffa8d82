import type { Day } from "#app/shared/calendar.ts";

export type CertificateSpan = {
  validFrom: Day | null;
  validUntil: Day | null;
  verifiedOn: Day | null;
  revokedOn: Day | null;
};

export const certificateStates = ["verified", "stated", "expired", "revoked", "future"] as const;
export type CertificateState = (typeof certificateStates)[number];

/** What a certificate is on a day. Only a person of the centre who saw the papers makes it more than a statement. */
export function certificateStateOn(certificate: CertificateSpan, today: Day): CertificateState {
  const { validFrom, validUntil, verifiedOn, revokedOn } = certificate;
  if (revokedOn && today >= revokedOn) return "revoked";
  if (validUntil && today > validUntil) return "expired";
  if (validFrom && today < validFrom) return "future";
  return verifiedOn && today >= verifiedOn ? "verified" : "stated";
}
