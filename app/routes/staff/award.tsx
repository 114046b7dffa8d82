import { useActionData, useLoaderData } from "@remix-run/react";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { awardStateOn } from "#app/domain/trust/model/award-state.ts";
import { findAwardNotes } from "#app/domain/trust/queries/find-award-notes.server.ts";
import { findProof } from "#app/domain/trust/queries/find-proof.server.ts";
import { AwardChain } from "#app/domain/trust/ui/award-chain.tsx";
import { AwardFacts } from "#app/domain/trust/ui/award-facts.tsx";
import { Fact } from "#app/domain/trust/ui/fact-list.tsx";
import { ItemSearch } from "#app/domain/trust/ui/item-search.tsx";
import { RecordStateTag } from "#app/domain/trust/ui/record-state-tag.tsx";
import { RevokeForm } from "#app/domain/trust/ui/revoke-form.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields, readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { findAwardItem } from "#app/workflows/find-award-item.server.ts";
import { findAwardItems } from "#app/workflows/find-award-items.server.ts";
import { withdrawAward } from "#app/workflows/judge-record.server.ts";
import { nameItems } from "#app/workflows/name-items.server.ts";
import { attachAtDesk } from "#app/workflows/record-award.server.ts";
import { refuseRevocation, revocationForm } from "./revocation.server.ts";
import { ScanSection } from "./scan-section.tsx";

const told = ["granted", "revoked", "attached", "scan"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url, locale } = page;
  const { award, chain, item, scans, notes } = await openAward(page);
  const query = (url.searchParams.get("q") ?? "").slice(0, 80);
  const ocopSet = services.reference.list<OcopSet>("ocop-set").find(({ number }) => number === award.ocopSet);
  const names = item ? await nameItems(services.db, item.type, [item.id], locale) : null;
  const last = chain.at(-1);
  return {
    facts: { title: award.certifiedName, description: t("staff:title"), noIndex: true },
    ...{ award, chain, scans, query, notes: { points: notes.points, addressAsCertified: notes.addressAsCertified } },
    state: awardStateOn(award, today),
    item: item ? { ...item, name: names?.get(item.id)?.name ?? "" } : null,
    setName: ocopSet ? `${ocopSet.number} · ${ocopSet.name[locale]}` : null,
    found: item ? [] : await findAwardItems(page, query),
    canFollow: last?.code === award.code,
    done: told.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

async function openAward({ services, params }: PageRequest) {
  const code = params.code ?? "";
  const [proof, notes] = await Promise.all([findProof(services.db, code), findAwardNotes(services.db, code)]);
  if (proof?.kind !== "award" || !notes) throw notFound();
  return { ...proof, notes };
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { award } = await openAward(page);
  const fields = await formFields(page.request);
  const context = { ...page.services, actorId, now: page.now };
  if (fields.intent === "revoke") return revoke(page, context, award.code, fields);
  if (fields.intent === "attach") return attach(page, context, award.code, fields);
  throw notFound();
});

type Context = Parameters<typeof withdrawAward>[0];

async function revoke(page: PageRequest, context: Context, code: string, fields: Record<string, string>) {
  const form = readFields(fields, revocationForm, page);
  if (!form.ok) return refused(form.errors, form.values);
  const done = await withdrawAward(context, code, form.value);
  if (done.ok) throw seeOther(hrefIn(page.locale, `/staff/awards/${code}?done=revoked`));
  if (done.error === "unknown") throw notFound();
  return refuseRevocation(page, done.error, fields);
}

async function attach(page: PageRequest, context: Context, code: string, fields: Record<string, string>) {
  const { services, locale, t } = page;
  const item = await findAwardItem(services.db, fields.item ?? "");
  const done = item ? await attachAtDesk(context, code, item) : null;
  if (done?.ok) throw seeOther(hrefIn(locale, `/staff/awards/${code}?done=attached`));
  const error = done?.error ?? { code: "unknown_item" as const };
  if (error.code === "unknown") throw notFound();
  const other = error.code === "overlaps" ? error.with.join(", ") : "";
  return refused([{ field: "item", message: t(`awards:fault.${error.code}`, { with: other }) }], {});
}

export default function AwardDesk() {
  const { award, state, chain, scans, setName, notes, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format, today } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={award.certifiedName} lang="vi" note={<RecordStateTag type="award" state={state} />}>
        <DeskLinks />
      </DeskTitle>
      <div className="grid gap-3">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`awards:done.${done}`)}
          </Notice>
        ) : null}
        {award.revokedReason ? (
          <Notice tone="bad">
            {award.revokedOn ? t("catalogue:award.state.revoked", { day: format.day(award.revokedOn) }) : null}
            {" · "}
            <span lang="vi">{award.revokedReason}</span>
          </Notice>
        ) : null}
      </div>
      <AwardFacts award={award} setName={setName}>
        {notes.points === null ? null : <Fact label={t("awards:points")}>{format.number(notes.points)}</Fact>}
        {notes.addressAsCertified ? (
          <Fact label={t("awards:grant.addressAsCertified")} lang="vi">
            {notes.addressAsCertified}
          </Fact>
        ) : null}
      </AwardFacts>
      <AwardChain chain={chain} here={award.code} hrefOf={(code) => href(`/staff/awards/${code}`)} />
      <ItemSection />
      <ScanSection record="awards" code={award.code} scans={scans} />
      {award.state === "revoked" ? null : (
        <RevokeForm values={answer?.values ?? {}} errors={answer?.errors} today={today} />
      )}
    </>
  );
}

function DeskLinks() {
  const { award, canFollow } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      {canFollow ? (
        <a href={href(`/staff/awards/new?follows=${award.code}`)} className={buttonClass("primary")}>
          {t("awards:grant.renew")}
        </a>
      ) : null}
      <a href={href(`/certificates/${award.code}`)} className={buttonClass("quiet")}>
        {t("awards:public")}
      </a>
    </>
  );
}

function ItemSection() {
  const { item, query, found } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (item) {
    return (
      <DeskSection title={t("awards:item")}>
        <p className="font-semibold">
          {item.name} <span className="font-normal text-ink-soft">{t(`staff:picks.type.${item.type}`)}</span>
        </p>
      </DeskSection>
    );
  }
  return (
    <DeskSection title={t("awards:attach.title")} id="field-item">
      <p className="-mt-2 pb-3 text-sm text-ink-soft">
        {t("awards:waiting")} {t("awards:attach.note")}
      </p>
      <ItemSearch
        query={query}
        found={found}
        offer={(written, title) => (
          <form method="post">
            <input type="hidden" name="item" value={written} />
            <button type="submit" name="intent" value="attach" className={buttonClass("quiet", "sm")}>
              {t("awards:attach.submit")}
              <span className="sr-only"> {title}</span>
            </button>
          </form>
        )}
      />
    </DeskSection>
  );
}
