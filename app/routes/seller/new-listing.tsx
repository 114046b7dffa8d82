import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { classesOfSet, goodsSets, importClasses, isGoodsSet } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { OcopGroup, OcopSet } from "#app/domain/catalogue/model/ocop-set.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { readForm } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { newId } from "#app/shared/id.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary, SelectField, TextField } from "#app/ui/fields.tsx";
import { startListing } from "#app/workflows/start-listing.server.ts";

export const loader = page(async (page) => {
  await openSellerDesk(page);
  const { services, url, locale, t } = page;
  const set = Number(url.searchParams.get("set"));
  const chosen = services.reference.list<OcopSet>("ocop-set").find((each) => each.number === set && isGoodsSet(set));
  const groups = services.reference.list<OcopGroup>("ocop-group").map((group) => ({
    name: group.name[locale],
    sets: services.reference
      .list<OcopSet>("ocop-set")
      .filter((each) => each.group === group.code && goodsSets.includes(each.number))
      .map((each) => ({ number: each.number, name: each.name[locale] })),
  }));
  return {
    facts: { title: t("seller:newListing.title"), description: t("seller:title"), noIndex: true },
    newId: newId(),
    groups: groups.filter((group) => group.sets.length > 0),
    chosen: chosen ? { number: chosen.number, name: chosen.name[locale], classes: classesOfSet(chosen.number) } : null,
  };
});

const newListing = z.object({
  id: z.uuid(),
  ocopSet: z.coerce.number().refine(isGoodsSet, "seller:errors.choose"),
  importClass: z.enum(importClasses, "seller:errors.choose"),
  nameVi: z.string().min(1, "seller:errors.name").max(120, "common:errors.tooLong"),
  nameEn: z.string().max(120, "common:errors.tooLong"),
});

export const action = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const form = await readForm(page.request, newListing, page);
  if (!form.ok) return refused(form.errors, form.values);
  const created = await startListing(page.services.db, { ...form.value, sellerId });
  if (!created.ok) throw notFound();
  throw seeOther(hrefIn(page.locale, `/seller/listings/${created.value.id}`));
});

export default function NewListing() {
  const { chosen } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle
        title={t("seller:newListing.title")}
        note={chosen ? t("seller:newListing.step2") : t("seller:newListing.step1")}
      />
      {chosen ? <NameForm /> : <SetChoice />}
    </>
  );
}

function SetChoice() {
  const { groups } = useLoaderData<typeof loader>();
  const href = useHref();
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      {groups.map((group) => (
        <section key={group.name}>
          <h2 className="border-b border-line pb-1 font-semibold">{group.name}</h2>
          <ul>
            {group.sets.map((set) => (
              <li key={set.number}>
                <a
                  href={href(`/seller/listings/new?set=${set.number}`)}
                  className="flex min-h-11 items-center gap-3 py-1.5 no-underline hover:bg-mist-soft"
                >
                  <span className="w-7 shrink-0 text-right tabular-nums text-ink-soft">{set.number}</span>
                  {set.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function NameForm() {
  const { chosen, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  if (!chosen) return null;
  const values = answer?.values ?? {};
  const others = importClasses.filter((each) => !chosen.classes.includes(each));
  const classes = [
    ...chosen.classes.map((value) => ({
      value,
      label: t(`seller:class.${value as (typeof importClasses)[number]}`),
      group: t("seller:newListing.likely"),
    })),
    ...others.map((value) => ({ value, label: t(`seller:class.${value}`), group: t("seller:newListing.others") })),
  ];
  return (
    <form method="post" data-testid="listing-form" className="grid max-w-2xl gap-5" noValidate>
      <ErrorSummary errors={answer?.errors} />
      <input type="hidden" name="id" value={values.id ?? newId} />
      <input type="hidden" name="ocopSet" value={chosen.number} />
      <p>
        <strong>
          {chosen.number}. {chosen.name}
        </strong>{" "}
        <a href={href("/seller/listings/new")} className="text-pine underline">
          {t("seller:newListing.change")}
        </a>
      </p>
      <SelectField
        name="importClass"
        label={t("seller:form.class")}
        hint={t("seller:form.classHint")}
        options={classes}
        defaultValue={values.importClass}
        error={errorOf(answer?.errors, "importClass")}
        required
      />
      <TextField
        name="nameVi"
        label={t("seller:newListing.nameVi")}
        defaultValue={values.nameVi}
        error={errorOf(answer?.errors, "nameVi")}
        lang="vi"
        required
      />
      <TextField
        name="nameEn"
        label={t("seller:newListing.nameEn")}
        defaultValue={values.nameEn}
        error={errorOf(answer?.errors, "nameEn")}
        lang="en"
      />
      <button type="submit" className={`${buttonClass("primary")} justify-self-start`}>
        {t("seller:newListing.create")}
      </button>
    </form>
  );
}
