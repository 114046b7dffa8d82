import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "./button.ts";

type SearchBoxProps = {
  name: string;
  label: string;
  value: string;
  /** Filters that stay as they are. */
  kept?: Record<string, string>;
  action?: string;
};

/** A search within a workspace: a plain GET form, so that its answer has an address. */
export function SearchBox({ name, label, value, kept = {}, action }: SearchBoxProps) {
  const { t } = usePage();
  return (
    <form method="get" action={action} className="flex max-w-md gap-2">
      <label htmlFor={`search-${name}`} className="sr-only">
        {label}
      </label>
      {Object.entries(kept)
        .filter(([, filter]) => filter !== "")
        .map(([filterName, filter]) => (
          <input key={filterName} type="hidden" name={filterName} value={filter} />
        ))}
      <input
        id={`search-${name}`}
        type="search"
        name={name}
        defaultValue={value}
        maxLength={80}
        placeholder={label}
        className="field-input"
      />
      <button type="submit" className={buttonClass("quiet")}>
        {t("common:search.submit")}
      </button>
    </form>
  );
}
