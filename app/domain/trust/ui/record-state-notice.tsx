import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type AwardRecord, type AwardState, awardStateOn, dayOfState } from "../model/award-state.ts";
import { type CertificateState, certificateStateOn } from "../model/certificate-state.ts";
import type { CertificateRecord } from "../queries/list-certificates.server.ts";

const awardTones = {
  valid: "good",
  expiring: "good",
  potential_5: "info",
  future: "info",
  expired: "bad",
  replaced: "warn",
  revoked: "bad",
} as const satisfies Record<AwardState, string>;

/** What an award is today, and what follows it. */
export function AwardNotice({ award, next }: { award: AwardRecord; next: AwardRecord | null }) {
  const { t, format, today } = usePage();
  const href = useHref();
  const state = awardStateOn(award, today);
  return (
    <Notice tone={awardTones[state]}>
      <strong data-testid="award-expiry" data-state={state}>
        {t(`catalogue:award.state.${state}`, { day: format.day(dayOfState(award, state)) })}
      </strong>
      {award.revokedReason ? <span lang="vi"> {award.revokedReason}</span> : null}
      {next ? (
        <p>
          <a href={href(`/certificates/${next.code}`)} className="underline">
            {t("proof:follows", { code: next.code })}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}

const certificateTones = { verified: "good", stated: "warn", future: "info", expired: "bad", revoked: "bad" } as const;

/** What a certificate is today. What the centre verified never looks like what a seller states. */
export function CertificateNotice({ certificate }: { certificate: CertificateRecord }) {
  const { today } = usePage();
  const state = certificateStateOn(certificate, today);
  return (
    <Notice tone={certificateTones[state]}>
      <strong className="font-semibold" data-testid="certificate-state" data-state={state}>
        <StateText certificate={certificate} state={state} />
      </strong>
      {state === "verified" || state === "stated" ? null : <Checked certificate={certificate} />}
      {certificate.revokedReason ? <p lang="vi">{certificate.revokedReason}</p> : null}
    </Notice>
  );
}

function StateText({ certificate, state }: { certificate: CertificateRecord; state: CertificateState }): ReactNode {
  const { t, format } = usePage();
  const { validFrom, validUntil, verifiedOn, revokedOn } = certificate;
  const day = (value: string | null) => ({ day: value ? format.day(value) : "" });
  switch (state) {
    case "verified":
      return t("catalogue:proof.verified", day(verifiedOn));
    case "stated":
      return t("catalogue:proof.statedLong");
    case "expired":
      return t("proof:certificate.expired", day(validUntil));
    case "revoked":
      return t("proof:certificate.revoked", day(revokedOn));
    default:
      return t("proof:certificate.future", day(validFrom));
  }
}

function Checked({ certificate: { verifiedOn } }: { certificate: CertificateRecord }) {
  const { t, format } = usePage();
  return (
    <p>
      {verifiedOn
        ? t("proof:certificate.verifiedBefore", { day: format.day(verifiedOn) })
        : t("proof:certificate.statedBefore")}
    </p>
  );
}
