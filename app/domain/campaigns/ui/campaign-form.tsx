import type { FieldError } from "#app/http/field-error.ts";
import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { type Locale, localeNames, locales } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";
import { buttonClass } from "#app/ui/button.ts";
import { CheckField, ErrorSummary, Fieldset, SelectField, TextField } from "#app/ui/fields.tsx";
import { campaignScenes } from "../model/campaign.ts";

export type CampaignValues = Record<string, string>;
export type CampaignFormProps = {
  values: CampaignValues;
  errors: readonly FieldError[] | undefined;
  id: string;
  version: number;
  /** Offered once it is saved and does not run yet. */
  canRelease: boolean;
};

const accents = ["persimmon", "sunflower", "jacaranda", "cherry", "sea", "basalt", "pine"] as const;

export function CampaignForm({ values, errors, id, version, canRelease }: CampaignFormProps) {
  const { t } = usePage();
  return (
    <form method="post" data-testid="campaign-form" className="grid gap-8" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FrameFields values={values} errors={errors} />
      {locales.map((locale) => (
        <LanguageFields key={locale} locale={locale} values={values} errors={errors} />
      ))}
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-3 border-t border-line bg-paper py-3">
        <button type="submit" name="intent" value="save" className={buttonClass(canRelease ? "quiet" : "primary")}>
          {t("staff:campaign.save")}
        </button>
        {canRelease ? (
          <button type="submit" name="intent" value="release" data-testid="go-live" className={buttonClass("primary")}>
            {t("staff:campaign.goLive")}
          </button>
        ) : null}
      </div>
    </form>
  );
}

type Part = Pick<CampaignFormProps, "values" | "errors">;

function FrameFields({ values, errors }: Part) {
  const { t } = usePage();
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", error: errorOf(errors, name) });
  return (
    <Fieldset legend={t("staff:campaign.frame")}>
      <div className="clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-6">
        <SelectField
          {...field("market")}
          label={t("staff:campaign.market")}
          options={markets.map((value) => ({ value, label: t(`common:market.${value}`) }))}
          required
        />
        <TextField {...field("startsOn")} type="date" label={t("staff:campaign.startsOn")} required />
        <TextField {...field("endsOn")} type="date" label={t("staff:campaign.endsOn")} required />
        <SelectField
          {...field("scene")}
          label={t("staff:campaign.scene")}
          options={campaignScenes.map((value) => ({ value, label: t(`staff:scene.${value}`) }))}
          required
        />
        <SelectField
          {...field("accent")}
          label={t("staff:campaign.accent")}
          options={accents.map((value) => ({ value, label: t(`seller:accent.${value}`) }))}
          required
        />
      </div>
      <fieldset id="field-languages">
        <legend className="mb-2 font-semibold">{t("staff:campaign.languages")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {locales.map((locale) => (
            <CheckField
              key={locale}
              name={`language.${locale}`}
              label={<span lang={locale}>{localeNames[locale]}</span>}
              defaultChecked={values[`language.${locale}`] !== undefined}
            />
          ))}
        </div>
        {errorOf(errors, "languages") ? (
          <p className="mt-1 text-sm font-semibold text-danger">{errorOf(errors, "languages")}</p>
        ) : null}
      </fieldset>
    </Fieldset>
  );
}

/** Closed for a language that is not promised, but never hidden: a text may be written before it is. */
function LanguageFields({ locale, values, errors }: Part & { locale: Locale }) {
  const { t } = usePage();
  const field = (name: string) => ({
    name: `${name}.${locale}`,
    defaultValue: values[`${name}.${locale}`] ?? "",
    error: errorOf(errors, `${name}.${locale}`),
    lang: locale,
  });
  const promised = values[`language.${locale}`] !== undefined;
  const wrong = errors?.some((error) => error.field.endsWith(`.${locale}`)) ?? false;
  return (
    <details open={promised || wrong} className="border-t border-line pt-4">
      <summary className="font-display text-xl" lang={locale}>
        {localeNames[locale]}
      </summary>
      <div className="mt-4 grid items-end gap-4 lg:grid-cols-2 lg:gap-6">
        <TextField {...field("title")} label={t("staff:campaign.title")} required={promised} />
        <TextField {...field("slug")} label={t("staff:campaign.slug")} hint={t("staff:campaign.slugHint")} />
        <TextField {...field("lead")} label={t("staff:campaign.lead")} multiline rows={6} required={promised} />
        <TextField {...field("body")} label={t("staff:campaign.body")} multiline rows={6} required={promised} />
      </div>
    </details>
  );
}
