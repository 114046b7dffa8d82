import { useActionData, useLoaderData } from "@remix-run/react";
import { scanLimits } from "#app/domain/trust/model/scan-rules.ts";
import { findProof } from "#app/domain/trust/queries/find-proof.server.ts";
import { ScanPages } from "#app/domain/trust/ui/scan-pages.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { dropScan, type RefusedScan, takeScans } from "#app/workflows/change-scans.server.ts";

const told = ["scan", "scan-removed"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { type, code, scans } = await openRecord(page);
  return {
    facts: { title: page.t("awards:scan.title"), description: code, noIndex: true },
    ...{ code, scans, back: `/staff/${type}s/${code}` },
    done: told.find((each) => each === page.url.searchParams.get("done")) ?? null,
  };
});

/** Both kinds of record have their scan at the same place: /staff/awards/…/scan and /staff/certificates/…/scan. */
async function openRecord({ services, params }: PageRequest) {
  const code = params.code ?? "";
  const proof = await findProof(services.db, code);
  if (!proof || params.records !== `${proof.kind}s`) throw notFound();
  return { type: proof.kind, code, scans: proof.scans };
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { type, code } = await openRecord(page);
  const context = { ...page.services, actorId, now: page.now };
  const here = hrefIn(page.locale, `/staff/${type}s/${code}/scan`);
  const isUpload = (page.request.headers.get("content-type") ?? "").startsWith("multipart/");
  if (!isUpload) {
    const { remove = "" } = await formFields(page.request);
    if (!(await dropScan(context, { type, code }, remove))) throw notFound();
    throw seeOther(`${here}?done=scan-removed`);
  }
  const sent = await readUpload(page.request, { field: "scans", files: scanLimits.pages, bytes: scanLimits.bytes });
  if (!sent.ok)
    return refused([tell(page, { name: "", problem: sent.error === "too-large" ? "too_large" : "broken" })]);
  const { files, tooMany } = sent.value;
  if (files.length === 0) return refused([tell(page, { name: "", problem: "none" })]);
  const taken = await takeScans(context, { type, code }, files);
  if (!taken.ok) throw notFound();
  const refusals: RefusedScan[] = tooMany
    ? [...taken.value.refusals, { name: "", problem: "too_many" }]
    : taken.value.refusals;
  if (refusals.length > 0) return refused(refusals.map((refusal) => tell(page, refusal)));
  throw seeOther(`${here}?done=scan`);
});

/** Which file, and why not. */
function tell({ t }: PageRequest, { name, problem }: RefusedScan): FieldError {
  const reason = t(`awards:scan.problem.${problem}`, { megabytes: scanLimits.megabytes, limit: scanLimits.pages });
  return { field: "scans", message: name ? `${name.slice(0, 80)}: ${reason}` : reason };
}

export default function Scans() {
  const { code, scans, back, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  const room = scanLimits.pages - scans.length;
  return (
    <>
      <DeskTitle title={t("awards:scan.title")} note={code}>
        <a href={href(back)} className={buttonClass("quiet", "sm")}>
          {t("awards:scan.back")}
        </a>
      </DeskTitle>
      <div className="grid gap-6">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`awards:done.${done}`)}
          </Notice>
        ) : null}
        {room > 0 ? <UploadForm room={room} /> : <p>{t("awards:scan.full", { limit: scanLimits.pages })}</p>}
        {scans.length === 0 ? <p className="text-ink-soft">{t("awards:scan.empty")}</p> : null}
        <ScanPages code={code} scans={scans} tools={(scan, page) => <RemoveButton scanId={scan.id} page={page} />} />
      </div>
    </>
  );
}

function RemoveButton({ scanId, page }: { scanId: string; page: number }) {
  const { t } = usePage();
  return (
    <form method="post" className="pt-2">
      <button type="submit" name="remove" value={scanId} className={buttonClass("danger", "sm")}>
        {t("awards:scan.remove", { page })}
      </button>
    </form>
  );
}

function UploadForm({ room }: { room: number }) {
  const { t } = usePage();
  return (
    <form method="post" encType="multipart/form-data" className="grid grid-cols-1 gap-2">
      <label htmlFor="field-scans" className="font-semibold">
        {t("awards:scan.choose")}
      </label>
      <p id="hint-scans" className="max-w-prose text-sm text-ink-soft">
        {t("awards:scan.limits", { count: room, megabytes: scanLimits.megabytes })}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <input
          id="field-scans"
          type="file"
          name="scans"
          multiple
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="hint-scans"
          className="w-full min-w-0 py-2 sm:w-auto"
        />
        <button type="submit" className={buttonClass("primary")}>
          {t("awards:scan.upload")}
        </button>
      </div>
    </form>
  );
}
