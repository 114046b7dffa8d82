import { usePage } from "#app/i18n/page-view.tsx";
import { Fieldset } from "#app/ui/fields.tsx";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

const levels = ["0", "1", "2"] as const;
const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Twelve months of three levels, as a grid of radio buttons: one thumb, no list to open. */
export function SeasonFields({ form }: { form: ListingFormState }) {
  const { t, format } = usePage();
  return (
    <Fieldset legend={t("seller:form.season")} hint={t("seller:form.seasonHint")}>
      <div className="clear-both overflow-x-auto">
        <table className="w-full max-w-xl border-collapse text-center lg:max-w-none">
          <thead>
            <tr className="text-sm text-ink-soft">
              <th scope="col" className="py-1 pr-3 text-left font-normal">
                {t("seller:form.month")}
              </th>
              {levels.map((level) => (
                <th key={level} scope="col" className="w-1/4 px-1 font-normal">
                  {t(`seller:form.level.${level}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <MonthRow key={month} form={form} month={month} name={format.month(month)} />
            ))}
          </tbody>
        </table>
      </div>
    </Fieldset>
  );
}

function MonthRow({ form, month, name }: { form: ListingFormState; month: number; name: string }) {
  const { t } = usePage();
  const field = fieldOf(form, `season.${month}`);
  return (
    <tr className="border-t border-line">
      <th scope="row" className="whitespace-nowrap py-1 pr-3 text-left font-normal">
        {name}
      </th>
      {levels.map((level) => (
        <td key={level}>
          <label className="flex min-h-10 items-center justify-center">
            <span className="sr-only">{`${name}: ${t(`seller:form.level.${level}`)}`}</span>
            <input
              type="radio"
              id={level === "0" ? `field-season.${month}` : undefined}
              name={field.name}
              value={level}
              defaultChecked={(field.defaultValue || "0") === level}
              className="size-5 accent-pine"
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
