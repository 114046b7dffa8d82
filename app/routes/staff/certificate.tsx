import { useActionData, useLoaderData } from "@remix-run/react";
import { certificateStateOn } from "#app/domain/trust/model/certificate-state.ts";
import { findProof } from "#app/domain/trust/queries/find-proof.server.ts";
import { CertificateFacts } from "#app/domain/trust/ui/certificate-facts.tsx";
import { RecordStateTag } from "#app/domain/trust/ui/record-state-tag.tsx";
import { RevokeForm } from "#app/domain/trust/ui/revoke-form.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { markVerified, withdrawCertificate } from "#app/workflows/judge-record.server.ts";
import { nameItems } from "#app/workflows/name-items.server.ts";
import { refuseRevocation, revocationForm } from "./revocation.server.ts";
import { ScanSection } from "./scan-section.tsx";

const told = ["verified", "revoked", "scan"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url, locale } = page;
  const { certificate, item, scans } = await openCertificate(page);
  const names = item ? await nameItems(services.db, "product", [item.id], locale) : null;
  return {
    facts: { title: certificate.code, description: t("staff:title"), noIndex: true },
    ...{ certificate, scans },
    state: certificateStateOn(certificate, today),
    product: (item ? names?.get(item.id) : undefined) ?? null,
    done: told.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

async function openCertificate({ services, params }: PageRequest) {
  const proof = await findProof(services.db, params.code ?? "");
  if (proof?.kind !== "certificate") throw notFound();
  return proof;
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { certificate } = await openCertificate(page);
  const { code } = certificate;
  const fields = await formFields(page.request);
  const context = { ...page.services, actorId, now: page.now };
  const here = hrefIn(page.locale, `/staff/certificates/${code}`);
  if (fields.intent === "verify") {
    const done = await markVerified(context, code);
    if (done.ok) throw seeOther(`${here}?done=verified`);
    if (done.error === "unknown") throw notFound();
    return refused([{ field: "verify", message: page.t(`awards:fault.${done.error}`) }], {}, 409);
  }
  if (fields.intent !== "revoke") throw notFound();
  const form = readFields(fields, revocationForm, page);
  if (!form.ok) return refused(form.errors, form.values);
  const done = await withdrawCertificate(context, code, form.value);
  if (done.ok) throw seeOther(`${here}?done=revoked`);
  if (done.error === "unknown") throw notFound();
  return refuseRevocation(page, done.error, fields);
});

export default function CertificateDesk() {
  const { certificate, state, scans, product, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format, today } = usePage();
  const href = useHref();
  const kind = t(`catalogue:certificateKind.${certificate.kind}` as TextKey);
  return (
    <>
      <DeskTitle
        title={product ? `${kind} · ${product.name}` : kind}
        note={<RecordStateTag type="certificate" state={state} />}
      >
        <a href={href(`/certificates/${certificate.code}`)} className={buttonClass("quiet")}>
          {t("awards:public")}
        </a>
      </DeskTitle>
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`awards:done.${done}`)}
          </Notice>
        ) : null}
        {certificate.verifiedOn ? (
          <Notice tone="info">{t("catalogue:proof.verified", { day: format.day(certificate.verifiedOn) })}</Notice>
        ) : null}
        {certificate.revokedOn ? (
          <Notice tone="bad">
            {t("catalogue:award.state.revoked", { day: format.day(certificate.revokedOn) })} ·{" "}
            <span lang="vi">{certificate.revokedReason}</span>
          </Notice>
        ) : null}
      </div>
      <CertificateFacts certificate={certificate} goods={null} />
      <ScanSection record="certificates" code={certificate.code} scans={scans} />
      {state === "expired" || certificate.revokedOn ? null : <VerifySection />}
      {certificate.revokedOn ? null : (
        <RevokeForm values={answer?.values ?? {}} errors={answer?.errors} today={today} />
      )}
    </>
  );
}

function VerifySection() {
  const { t } = usePage();
  return (
    <DeskSection title={t("awards:verify.title")} id="field-verify">
      <p className="-mt-2 pb-3 text-sm text-ink-soft">{t("awards:verify.note")}</p>
      <form method="post">
        <button type="submit" name="intent" value="verify" className={buttonClass("primary")}>
          {t("awards:verify.submit")}
        </button>
      </form>
    </DeskSection>
  );
}
