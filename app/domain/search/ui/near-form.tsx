import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { SelectField } from "#app/ui/fields.tsx";
import { listParams } from "../model/list-query.ts";

/** Nearest first, from a place that is chosen. The rest of the list's address goes along; an area would hide what is near. */
export function NearForm({ places, near }: { places: readonly { code: string; name: string }[]; near: string | null }) {
  const { t, search, path } = usePage();
  const href = useHref();
  const kept = [...listParams(new URLSearchParams(search))].filter(([name]) => !["near", "box", "sort"].includes(name));
  const isUnit = places.some(({ code }) => code === near);
  return (
    <form action={href(path)} method="get" className="mb-5 flex flex-wrap items-end gap-3" data-testid="near-form">
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <div className="min-w-0 flex-1 basis-52">
        <SelectField
          required
          name="near"
          label={t("map:near.label")}
          defaultValue={isUnit && near ? near : ""}
          options={[
            { value: "", label: t("map:near.anywhere") },
            ...places.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      </div>
      <button type="submit" className={buttonClass("quiet")}>
        {t("map:near.submit")}
      </button>
    </form>
  );
}
