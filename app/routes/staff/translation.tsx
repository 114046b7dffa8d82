import { useActionData, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/domain/catalogue/model/listing.ts";
import { findClaims } from "#app/domain/catalogue/model/listing-claims.ts";
import { findTranslation, type Translation } from "#app/domain/catalogue/queries/find-translation.server.ts";
import { SourceText, TranslationFields } from "#app/domain/catalogue/ui/translation-fields.tsx";
import { TranslationStateTag } from "#app/domain/catalogue/ui/translation-state-tag.tsx";
import { acceptedForms, lostNames, type ProtectedName } from "#app/domain/translation/model/protected-names.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openStaffDesk } from "#app/http/desk.server.ts";
import { errorOf } from "#app/http/field-error.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { isLocale, type Locale, localeNames } from "#app/shared/locale.ts";
import { slugLimit } from "#app/shared/slug.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { claimBook } from "#app/workflows/claim-book.server.ts";
import { editSourceSlug, editTranslation } from "#app/workflows/edit-translation.server.ts";
import { isTranslated, readTranslationForm, tellRefusal, translationValues } from "./translation-form.server.ts";

const told = ["saved", "read"] as const;

export const loader = page(async (page) => {
  await openStaffDesk(page);
  const { services, today, t, url } = page;
  const { language, translation } = await openTranslation(page);
  const { productId, source, text, slug, state, seen, importClass, listingState } = translation;
  const book = await claimBook(services.db, services.reference, productId, today);
  const written = text ? textFields.map((field) => ({ field, locale: language, text: text[field] })) : [];
  const names = services.reference.list<ProtectedName>("protected-name");
  const textsOf = (each: typeof source) => textFields.map((field) => each[field]);
  return {
    facts: { title: `${source.name} · ${localeNames[language]}`, description: t("staff:title"), noIndex: true },
    ...{ language, source, slug, state, seen, isLive: listingState === "live", text },
    values: translationValues(translation),
    claims: isTranslated(language) ? findClaims(written, importClass, book) : [],
    lost: text
      ? lostNames(textsOf(source), textsOf(text), language, names).map((name) => ({
          name: name.vi,
          forms: acceptedForms(name, language),
        }))
      : [],
    done: told.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

async function openTranslation({
  services,
  params,
}: PageRequest): Promise<{ language: Locale; translation: Translation }> {
  const { language, id = "" } = params;
  if (!isLocale(language)) throw notFound();
  const translation = await findTranslation(services.db, id, language);
  if (!translation) throw notFound();
  return { language, translation };
}

export const action = page(async (page) => {
  const { userId: actorId } = await openStaffDesk(page);
  const { services, now } = page;
  const { language, translation } = await openTranslation(page);
  const { productId, source } = translation;
  const fields = await formFields(page.request);
  const context = { ...services, actorId, now };
  const typed = readTranslationForm(
    isTranslated(language) ? fields : { ...source, slug: fields.slug ?? "" },
    source,
    page,
  );
  if (typed.errors.length > 0) return refused(typed.errors, fields);
  const edited = isTranslated(language)
    ? await editTranslation(context, { productId, locale: language, ...typed.value })
    : await editSourceSlug(context, { productId, slug: typed.value.slug });
  if (edited.ok) {
    const done = typed.value.isRead ? "read" : "saved";
    throw seeOther(hrefIn(page.locale, `/staff/translations/${productId}/${language}?done=${done}`));
  }
  const { code } = edited.error;
  if (code === "unknown") throw notFound();
  const isConflict = code === "changed" || code === "source-changed";
  return refused(tellRefusal(edited.error, page), fields, isConflict ? 409 : 422);
});

export default function TranslationPage() {
  const { source, language, slug, state, isLive, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={source.name} lang="vi" note={<LanguageNote />}>
        {isLive && slug !== "" ? (
          <a href={hrefIn(language, `/products/${slug}`)} className={buttonClass("quiet", "sm")}>
            {t("translations:editor.seePublic")}
          </a>
        ) : null}
        <a href={href("/staff/translations")} className={buttonClass("quiet", "sm")}>
          {t("translations:editor.back")}
        </a>
      </DeskTitle>
      <div className="grid gap-3 pb-4">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`translations:done.${done}`)}
          </Notice>
        ) : null}
        <p className="measure text-sm">
          {language === "vi" ? t("translations:editor.sourceOnly") : t(`translations:meaning.${state}`)}
        </p>
        <LostNames />
      </div>
      <EditorForm />
    </>
  );
}

function LanguageNote() {
  const { language, state } = useLoaderData<typeof loader>();
  return (
    <>
      <span lang={language}>{localeNames[language]}</span> <TranslationStateTag state={state} />
    </>
  );
}

function LostNames() {
  const { lost } = useLoaderData<typeof loader>();
  const { t } = usePage();
  if (lost.length === 0) return null;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t("translations:names.title")}</p>
      <ul className="mt-1 grid gap-1">
        {lost.map(({ name, forms }) => (
          <li key={name} data-testid="lost-name">
            {t("translations:names.lost", { name, forms: forms.join(" / ") })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function EditorForm() {
  const { source, language, values, claims, seen, text } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const errors = answer?.errors ?? [];
  const shown = answer ? answer.values : values;
  const wasOvertaken =
    answer !== undefined && answer.values.seenText !== undefined && answer.values.seenText !== seen.text;
  return (
    <form method="post" noValidate data-testid="translation-form" className="grid gap-5">
      <input type="hidden" name="seenText" value={seen.text} />
      <input type="hidden" name="seenSource" value={seen.source} />
      <input type="submit" name="intent" value="save" className="sr-only" tabIndex={-1} aria-hidden="true" />
      {language === "vi" ? (
        textFields.map((field) => <SourceText key={field} field={field} text={source[field]} />)
      ) : (
        <TranslationFields
          locale={language}
          source={source}
          values={shown}
          errors={errors}
          claims={answer ? [] : claims}
          savedMeanwhile={wasOvertaken ? text : null}
        />
      )}
      <div className="border-t border-line pt-4 lg:ml-auto lg:w-1/2 lg:pl-4">
        <TextField
          name="slug"
          label={t("translations:editor.slug")}
          hint={t("translations:editor.slugHint")}
          defaultValue={shown.slug ?? ""}
          error={errorOf(errors, "slug")}
          maxLength={slugLimit}
        />
      </div>
      <EditorButtons />
    </form>
  );
}

function EditorButtons() {
  const { language } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const isSource = language === "vi";
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3 lg:sticky lg:bottom-0 lg:z-10">
      <button type="submit" name="intent" value="save" className={buttonClass(isSource ? "primary" : "quiet")}>
        {t(isSource ? "translations:editor.saveAddress" : "translations:editor.save")}
      </button>
      {isSource ? null : (
        <>
          <button type="submit" name="intent" value="read" className={buttonClass("primary")} data-testid="mark-read">
            {t("translations:editor.read")}
          </button>
          <span className="text-sm text-ink-soft">{t("translations:editor.readHint")}</span>
        </>
      )}
    </div>
  );
}
