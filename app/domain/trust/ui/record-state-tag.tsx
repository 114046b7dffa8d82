import { usePage } from "#app/i18n/page-view.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { AwardState } from "../model/award-state.ts";
import type { CertificateState } from "../model/certificate-state.ts";

type RecordState = { type: "award" | "certificate"; state: AwardState | CertificateState };

const tones = {
  valid: "good",
  verified: "good",
  expiring: "warn",
  stated: "warn",
  expired: "bad",
  revoked: "bad",
  replaced: "neutral",
  potential_5: "neutral",
  future: "neutral",
} as const;

/** How a record stands today, at the centre's desk. */
export function RecordStateTag({ type, state }: RecordState) {
  const { t } = usePage();
  const label =
    type === "award"
      ? t(`awards:awardState.${state as AwardState}`)
      : t(`awards:certificateState.${state as CertificateState}`);
  return (
    <StatusTag tone={tones[state]} data-testid="record-state" data-state={state}>
      {label}
    </StatusTag>
  );
}
