import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { type Locale, localeNames } from "#app/shared/locale.ts";
import { TextField } from "#app/ui/fields.tsx";
import { type ListingTexts, type TextFieldName, textFields } from "../model/listing.ts";
import type { ListingClaim } from "../model/listing-claims.ts";
import { ClaimNotes } from "./claim-notes.tsx";

export type TranslationFieldsProps = {
  locale: Locale;
  source: ListingTexts;
  values: Record<string, string>;
  errors: readonly FieldError[];
  claims: readonly ListingClaim[];
  /** What somebody else saved while this form was open. */
  savedMeanwhile: ListingTexts | null;
};

const rows: Record<TextFieldName, number> = {
  name: 0,
  summary: 3,
  description: 10,
  makerNote: 3,
  ingredients: 3,
  storage: 2,
  use: 2,
};

/** The source on the left, what is written from it on the right; one under the other on a phone. */
export function TranslationFields(props: TranslationFieldsProps) {
  return textFields.map((field) => (
    <div key={field} className="grid gap-3 border-t border-line pt-4 lg:grid-cols-2 lg:gap-8">
      <SourceText field={field} text={props.source[field]} />
      <TranslatedText {...props} field={field} />
    </div>
  ));
}

export function SourceText({ field, text }: { field: TextFieldName; text: string }) {
  const { t } = usePage();
  return (
    <section aria-label={`${t(`seller:form.${field}`)} · ${localeNames.vi}`}>
      <p className="mb-1 text-sm text-ink-soft">
        {t(`seller:form.${field}`)} · <span lang="vi">{localeNames.vi}</span>
      </p>
      {text === "" ? (
        <p className="text-ink-soft">{t("translations:editor.nothing")}</p>
      ) : (
        <p lang="vi" className="measure whitespace-pre-line [overflow-wrap:anywhere]">
          {text}
        </p>
      )}
    </section>
  );
}

type TranslatedTextProps = TranslationFieldsProps & { field: TextFieldName };

function TranslatedText({ field, locale, source, values, errors, claims, savedMeanwhile }: TranslatedTextProps) {
  const { t } = usePage();
  const other = savedMeanwhile && savedMeanwhile[field] !== values[field] ? savedMeanwhile[field] : null;
  return (
    <div>
      <TextField
        name={field}
        label={`${t(`seller:form.${field}`)} · ${localeNames[locale]}`}
        lang={locale}
        defaultValue={values[field] ?? ""}
        error={errorOf(errors, field)}
        multiline={rows[field] > 0}
        rows={rows[field]}
        required={source[field] !== ""}
      />
      {other === null ? null : (
        <p className="mt-1 border-l-4 border-line-strong pl-3 text-sm" data-testid="saved-meanwhile">
          {t("translations:editor.savedMeanwhile")}{" "}
          <span lang={locale} className="whitespace-pre-line">
            {other || t("translations:editor.nothing")}
          </span>
        </p>
      )}
      <ClaimNotes claims={claims.filter((claim) => claim.field === field)} />
    </div>
  );
}
