import { usePage } from "#app/i18n/page-view.tsx";
import { Fieldset } from "#app/ui/fields.tsx";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

const levels = ["0", "1", "2"] as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months of three levels as radio buttons: one thumb, no list to open. */
export function SeasonFields({ form }: { form: ListingFormState }) {
  const { t, format } = usePage();
  return (
    <Fieldset legend={t("seller:form.season")} hint={t("seller:form.seasonHint")}>
      <div className="clear-both grid gap-x-10 md:grid-cols-2 2xl:grid-cols-3">
        {months.map((month) => (
          <Month key={month} form={form} month={month} name={format.month(month)} />
        ))}
      </div>
    </Fieldset>
  );
}

function Month({ form, month, name }: { form: ListingFormState; month: number; name: string }) {
  const { t } = usePage();
  const field = fieldOf(form, `season.${month}`);
  return (
    <div role="radiogroup" aria-label={name} className="flex flex-wrap items-center gap-x-4 border-b border-line">
      <span className="w-full shrink-0 pt-2 sm:w-24 sm:pt-0" aria-hidden="true">
        {name}
      </span>
      {levels.map((level) => (
        <label key={level} className="flex min-h-11 grow items-center gap-2">
          <input
            type="radio"
            id={level === "0" ? `field-season.${month}` : undefined}
            name={field.name}
            value={level}
            defaultChecked={(field.defaultValue || "0") === level}
            className="size-5 accent-pine"
          />
          {t(`seller:form.level.${level}`)}
        </label>
      ))}
    </div>
  );
}
