import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { slugLimit } from "#app/shared/slug.ts";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, ErrorSummary, type Option, TextField } from "#app/ui/fields.tsx";
import { type EventTextState, eventTextFields, eventTextLimits } from "../model/event-record.ts";
import { EventFrameFields } from "./event-frame-fields.tsx";

export type EventFormProps = {
  id: string;
  version: string;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  choices: { units: readonly Option[]; sellers: readonly Option[] };
  states: Record<Locale, EventTextState>;
  isPublic: boolean;
};

export function EventForm({ id, version, values, errors, choices, states, isPublic }: EventFormProps) {
  const { t } = usePage();
  return (
    <form method="post" data-testid="event-form" className="grid gap-8" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <EventFrameFields values={values} errors={errors} choices={choices} />
      {locales.map((locale) => (
        <LanguageFields key={locale} locale={locale} values={values} errors={errors} state={states[locale]} />
      ))}
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-3 border-t border-line bg-paper py-3">
        <button type="submit" name="intent" value="save" className={buttonClass(isPublic ? "primary" : "quiet")}>
          {t("editorial:events.save")}
        </button>
        {isPublic ? null : (
          <button type="submit" name="intent" value="publish" className={buttonClass("primary")}>
            {t("editorial:events.publish")}
          </button>
        )}
      </div>
    </form>
  );
}

type LanguageProps = Pick<EventFormProps, "values" | "errors"> & { locale: Locale; state: EventTextState };

/** A language that was not begun is closed, but never hidden. */
function LanguageFields({ locale, values, errors, state }: LanguageProps) {
  const { t } = usePage();
  const field = (name: string) => ({
    name: `${name}.${locale}`,
    defaultValue: values[`${name}.${locale}`] ?? "",
    error: errorOf(errors, `${name}.${locale}`),
    lang: locale,
  });
  const isWrong = errors?.some((error) => error.field.endsWith(`.${locale}`)) ?? false;
  return (
    <details open={state !== "missing" || isWrong} className="border-t border-line pt-4" data-text-state={state}>
      <summary className="font-display text-xl">
        <span lang={locale}>{localeNames[locale]}</span>{" "}
        <span className="text-sm text-ink-soft">{t(`editorial:events.state.${state}`)}</span>
      </summary>
      <div className="grid max-w-3xl gap-4 pt-4">
        {eventTextFields.map((name) => (
          <TextField
            key={name}
            {...field(name)}
            label={t(`editorial:events.text.${name}`)}
            maxLength={eventTextLimits[name]}
            multiline={name === "description" || name === "summary"}
            rows={name === "description" ? 8 : 2}
            required={locale === "vi"}
          />
        ))}
        <TextField
          {...field("slug")}
          label={t("editorial:events.text.slug")}
          hint={t("editorial:events.slugHint")}
          maxLength={slugLimit}
        />
        {locale === "vi" ? null : (
          <CheckField
            name={`read.${locale}`}
            label={t("editorial:events.isRead")}
            defaultChecked={values[`read.${locale}`] === "on"}
          />
        )}
      </div>
    </details>
  );
}
