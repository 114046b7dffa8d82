import { useActionData, useLoaderData } from "@remix-run/react";
import type { OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import type { AwardRecord } from "#app/domain/trust/model/award-state.ts";
import { findAwardNotes } from "#app/domain/trust/queries/find-award-notes.server.ts";
import { findProof } from "#app/domain/trust/queries/find-proof.server.ts";
import { AwardForm } from "#app/domain/trust/ui/award-form.tsx";
import { ItemSearch } from "#app/domain/trust/ui/item-search.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type AwardItem, findAwardItem } from "#app/workflows/find-award-item.server.ts";
import { findAwardItems } from "#app/workflows/find-award-items.server.ts";
import { recordAward } from "#app/workflows/record-award.server.ts";
import { readAwardForm, tellFaults } from "./award-form.server.ts";

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, locale, t, url } = page;
  const asked = (name: string) => (url.searchParams.get(name) ?? "").slice(0, 80);
  const followed = await findFollowed(page, asked("follows"));
  const item = followed ? null : await findAwardItem(services.db, asked("item"));
  const query = asked("q");
  return {
    facts: {
      title: t(followed ? "awards:grant.renewTitle" : "awards:grant.title"),
      description: t("staff:title"),
      noIndex: true,
    },
    followed: followed?.award ?? null,
    item,
    query,
    found: followed ? [] : await findAwardItems(page, query),
    values: startingValues(followed?.award ?? null, item),
    sets: services.reference
      .list<OcopSet>("ocop-set")
      .map(({ number, short }) => ({ value: String(number), label: `${number} · ${short[locale]}` })),
  };
});

async function findFollowed({ services }: PageRequest, code: string) {
  if (code === "") return null;
  const [proof, notes] = await Promise.all([findProof(services.db, code), findAwardNotes(services.db, code)]);
  if (proof?.kind !== "award" || !notes) throw notFound();
  return { award: proof.award, id: notes.id };
}

/** What the paper before, or the listing, says already. */
function startingValues(followed: AwardRecord | null, item: AwardItem | null): Record<string, string> {
  if (followed) {
    const { certifiedName, producerName, ocopSet, stars } = followed;
    return { certifiedName, producerName, ocopSet: String(ocopSet), stars: String(stars) };
  }
  if (!item) return {};
  return { certifiedName: item.name, producerName: item.producerName, ocopSet: String(item.ocopSet) };
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, locale, now, t } = page;
  const fields = await formFields(page.request);
  const followed = await findFollowed(page, fields.follows ?? "");
  const item = await findAwardItem(services.db, fields.item ?? "");
  if (fields.item && !item) return refused([{ field: "item", message: t("awards:fault.unknown_item") }], fields);
  const belongs = {
    itemType: item?.itemType ?? null,
    itemId: item?.itemId ?? null,
    replacesId: followed?.id ?? null,
  };
  const recorded = await recordAward({ ...services, actorId, now }, readAwardForm(fields, belongs));
  if (recorded.ok) throw seeOther(hrefIn(locale, `/staff/awards/${recorded.value.code}?done=granted`));
  const { error } = recorded;
  switch (error.code) {
    case "faults":
      return refused(tellFaults(error.faults, page), fields);
    case "already_known":
      return refused(
        [{ field: "decisionNo", message: t("awards:fault.already_known", { with: error.awardCode }) }],
        fields,
        409,
      );
    default:
      return refused([{ field: "item", message: t("awards:fault.unknown_item") }], fields);
  }
});

export default function NewAward() {
  const { values, sets, item, followed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, format } = usePage();
  const written = item ? `${item.itemType}:${item.itemId}` : "";
  return (
    <>
      <DeskTitle
        title={t(followed ? "awards:grant.renewTitle" : "awards:grant.title")}
        note={followed ? undefined : t("awards:grant.lead")}
      />
      {followed ? (
        <div id="field-replacesId" className="pb-6">
          <Notice tone="info">
            {t("awards:follows", {
              code: followed.code,
              stars: followed.stars,
              from: format.dayShort(followed.decisionDate),
              until: format.dayShort(followed.validUntil),
            })}
          </Notice>
        </div>
      ) : (
        <ChosenItem />
      )}
      <div className="pt-6">
        <AwardForm
          values={answer?.values ?? values}
          errors={answer?.errors}
          sets={sets}
          hidden={{ item: answer?.values.item ?? written, follows: followed?.code ?? "" }}
        />
      </div>
    </>
  );
}

function ChosenItem() {
  const { item, query, found } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const href = useHref();
  return (
    <DeskSection title={t("awards:grant.item")} id="field-item">
      <p className="-mt-2 pb-3 text-sm text-ink-soft">{t("awards:grant.itemHint")}</p>
      <p className="pb-3 font-semibold">{item ? <span lang="vi">{item.name}</span> : t("awards:grant.noItem")}</p>
      <ItemSearch
        query={query}
        found={found}
        offer={(written, title) => (
          <a href={href(`/staff/awards/new?item=${written}`)} className={buttonClass("quiet", "sm")}>
            {t("awards:grant.choose")}
            <span className="sr-only"> {title}</span>
          </a>
        )}
      />
    </DeskSection>
  );
}
