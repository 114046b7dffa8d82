import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { type TripQuery, tripLimits } from "../model/trip-query.ts";

type Props = { query: TripQuery; bases: readonly string[]; families: readonly { key: string; name: string }[] };

/** Days, where one stays, and what one likes. It asks with GET: the address is the plan. */
export function TripForm({ query, bases, families }: Props) {
  const { t, format, unitName, market } = usePage();
  const href = useHref();
  const hours = ([from, to]: readonly [number, number]) =>
    Array.from({ length: (to - from) / 30 + 1 }, (_, half) => {
      const minutes = from + half * 30;
      return { value: String(minutes), label: format.clock(minutes) };
    });
  return (
    <form
      action={href("/plan")}
      method="get"
      className="grid gap-4 rounded-lg bg-mist-soft p-5 print:hidden"
      data-testid="trip-form"
    >
      <input type="hidden" name="market" value={market} />
      {(["with", "not"] as const).flatMap((name) =>
        query[name].map((key) => <input key={`${name}-${key}`} type="hidden" name={name} value={key} />),
      )}
      {Object.entries(query.on).map(([key, place]) => (
        <input key={`on-${key}`} type="hidden" name="on" value={`${key}@${place}`} />
      ))}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
        <TextField required name="from" type="date" label={t("plan:form.from")} defaultValue={query.from} />
        <SelectField
          required
          name="days"
          label={t("plan:form.days")}
          defaultValue={String(query.days)}
          options={Array.from({ length: tripLimits.days }, (_, index) => ({
            value: String(index + 1),
            label: t("plan:form.days", { count: index + 1 }),
          }))}
        />
        <SelectField
          required
          name="base"
          label={t("plan:form.base")}
          defaultValue={query.base}
          options={bases.map((code) => ({ value: code, label: unitName(code) }))}
        />
        <SelectField
          required
          name="leave"
          label={t("plan:form.leave")}
          defaultValue={String(query.leave)}
          options={hours(tripLimits.leave)}
        />
        <SelectField
          required
          name="back"
          label={t("plan:form.back")}
          defaultValue={String(query.back)}
          options={hours(tripLimits.back)}
        />
      </div>
      <fieldset>
        <legend className="font-semibold">{t("plan:form.interests")}</legend>
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          {families.map(({ key, name }) => (
            <label key={key} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name="interest"
                value={key}
                defaultChecked={query.interests.includes(key)}
                className="size-5"
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <p>
        <button type="submit" className={buttonClass("primary")}>
          {t("plan:form.submit")}
        </button>
      </p>
    </form>
  );
}
