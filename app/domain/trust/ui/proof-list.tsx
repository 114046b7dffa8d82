import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { Translated } from "#app/shared/locale.ts";
import { type AwardRecord, awardStateOn, dayOfState } from "../model/award-state.ts";
import { type CertificateState, certificateStateOn } from "../model/certificate-state.ts";
import type { CertificateRecord } from "../queries/list-certificates.server.ts";

export type MarkName = { key: string; name: string; nameText: Translated };

export type ProofListProps = {
  awards: readonly AwardRecord[];
  certificates: readonly CertificateRecord[];
  marks: readonly MarkName[];
  today: string;
};

/** Every claim with its record: valid awards, what the centre verified, and, apart from it, what the seller states. */
export function ProofList({ awards, certificates, marks, today }: ProofListProps) {
  const { t } = usePage();
  if (awards.length + certificates.length === 0) return null;
  return (
    <section aria-labelledby="proof-title">
      <h2 id="proof-title" className="mb-2 text-lg font-semibold">
        {t("catalogue:proof.title")}
      </h2>
      {awards.length > 0 ? <p className="mb-2 text-sm text-ink-soft">{t("catalogue:proof.ocop")}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {awards.map((award) => (
          <AwardLine key={award.code} award={award} today={today} />
        ))}
        {certificates.map((certificate) => (
          <CertificateLine
            key={certificate.code}
            certificate={certificate}
            mark={marks.find(({ key }) => key === certificate.markKey)}
            today={today}
          />
        ))}
      </ul>
    </section>
  );
}

/** The day Bình Thuận and Đắk Nông joined Lâm Đồng; older papers name issuers that are no more. */
const provinceMerger = "2025-07-01";

function AwardLine({ award, today }: { award: AwardRecord; today: string }) {
  const { t, format, locale } = usePage();
  const state = awardStateOn(award, today);
  const ended = state === "expired" || state === "revoked" || state === "replaced";
  return (
    <Line
      code={award.code}
      title={t(state === "potential_5" ? "catalogue:award.potential" : "catalogue:award.stars", { stars: award.stars })}
      muted={ended}
      sign={ended ? "–" : state === "potential_5" ? "…" : "✓"}
    >
      <strong className={ended ? "font-semibold text-danger" : "font-semibold"}>
        {t(`catalogue:award.state.${state}`, {
          day: format.day(dayOfState(award, state)),
        })}
      </strong>
      {" · "}
      {t("catalogue:award.decision", { number: award.decisionNo, day: format.dayShort(award.decisionDate) })}
      {" · "}
      <span lang="vi">{award.issuerName}</span>
      {locale === "vi" ? "" : ` (${t(`catalogue:award.issuedBy.${award.issuerLevel}` as TextKey)})`}
      {award.decisionDate < provinceMerger ? ` · ${t("catalogue:award.beforeMerger")}` : ""}
    </Line>
  );
}

function CertificateLine({
  certificate,
  mark,
  today,
}: {
  certificate: CertificateRecord;
  mark: MarkName | undefined;
  today: string;
}) {
  const { t, format, locale } = usePage();
  const kind = t(`catalogue:certificateKind.${certificate.kind}` as TextKey);
  const title = mark ? (locale === "vi" ? mark.name : mark.nameText[locale]) : kind;
  const state = certificateStateOn(certificate, today);
  const ended = state === "expired" || state === "revoked";
  return (
    <Line
      code={certificate.code}
      title={title}
      muted={ended}
      sign={ended ? "–" : state === "verified" ? "✓" : state === "future" ? "…" : "“ ”"}
    >
      {mark ? `${kind} · ` : ""}
      {certificate.verifiedOn ? (
        <strong className={ended ? "font-semibold" : "font-semibold text-pine"}>
          {t("catalogue:proof.verified", { day: format.day(certificate.verifiedOn) })}
        </strong>
      ) : (
        <em className="not-italic">{t("catalogue:proof.stated")}</em>
      )}
      <CertificateTerm certificate={certificate} state={state} />
    </Line>
  );
}

function CertificateTerm({ certificate, state }: { certificate: CertificateRecord; state: CertificateState }) {
  const { t, format } = usePage();
  const { validFrom, validUntil, revokedOn } = certificate;
  const say = (key: "revokedOn" | "startsOn" | "endedOn" | "until", day: string | null) =>
    day ? ` · ${t(`catalogue:proof.${key}`, { day: format.dayShort(day) })}` : "";
  if (state === "revoked") return say("revokedOn", revokedOn);
  if (state === "expired") return say("endedOn", validUntil);
  return `${state === "future" ? say("startsOn", validFrom) : ""}${say("until", validUntil)}`;
}

function Line(props: { code: string; title: string; sign: string; muted: boolean; children: ReactNode }) {
  const { t } = usePage();
  const href = useHref();
  return (
    <li className="grid grid-cols-[1.75rem_1fr] gap-x-2 py-3">
      <span aria-hidden="true" className={`font-semibold ${props.muted ? "text-ink-soft" : "text-pine"}`}>
        {props.sign}
      </span>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-base font-semibold" style={{ fontFamily: "inherit" }}>
            {props.title}
          </h3>
          <a
            href={href(`/certificates/${props.code}`)}
            className="text-sm text-pine underline"
            aria-label={t("catalogue:proof.seeNamed", { name: props.title })}
          >
            {t("catalogue:proof.see")}
          </a>
        </div>
        <p className="text-sm text-ink-soft">{props.children}</p>
      </div>
    </li>
  );
}
