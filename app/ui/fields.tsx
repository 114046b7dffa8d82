import type { HTMLInputTypeAttribute, ReactNode } from "react";
import type { FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";

type Common = { name: string; label: string; error?: string; hint?: ReactNode; required?: boolean };

export type TextFieldProps = Common & {
  defaultValue?: string | number;
  type?: HTMLInputTypeAttribute;
  autoComplete?: string;
  inputMode?: "text" | "tel" | "numeric" | "decimal" | "email" | "url" | "search";
  maxLength?: number;
  multiline?: boolean;
  rows?: number;
  lang?: string;
  width?: "full" | "half" | "short";
  min?: number;
  max?: number;
};

const widths = { full: "w-full", half: "max-w-sm", short: "max-w-40" };

export function TextField(props: TextFieldProps) {
  const { name, label, error, hint, required, defaultValue, multiline, rows = 4, width = "full", ...rest } = props;
  const shared = {
    id: `field-${name}`,
    name,
    defaultValue,
    className: "field-input",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": describedBy(name, hint, error),
    "aria-required": required || undefined,
  };
  return (
    <div className={widths[width]}>
      <FieldLabel name={name} label={label} required={required} hint={hint} />
      {multiline ? (
        <textarea {...shared} rows={rows} maxLength={rest.maxLength} lang={rest.lang} />
      ) : (
        <input {...shared} {...rest} type={rest.type ?? "text"} />
      )}
      <FieldMessage name={name} error={error} />
    </div>
  );
}

export type Option = { value: string; label: string; group?: string };

export function SelectField(
  props: Common & { options: readonly Option[]; defaultValue?: string; autoComplete?: string },
) {
  const { name, label, error, hint, required, options, defaultValue, autoComplete } = props;
  const groups = [...new Set(options.map((option) => option.group))];
  return (
    <div>
      <FieldLabel name={name} label={label} required={required} hint={hint} />
      <select
        id={`field-${name}`}
        name={name}
        defaultValue={defaultValue}
        autoComplete={autoComplete}
        className="field-input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
      >
        {groups.map((group) => {
          const items = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ));
          return group ? (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          ) : (
            items
          );
        })}
      </select>
      <FieldMessage name={name} error={error} />
    </div>
  );
}

export function CheckField(props: {
  name: string;
  label: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  error?: string;
  id?: string;
}) {
  const { name, label, value = "on", defaultChecked, error, id = `field-${name}` } = props;
  return (
    <div>
      <div className="flex items-start gap-3">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={defaultChecked}
          className="mt-0.5 size-6 shrink-0 accent-pine"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `error-${name}` : undefined}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <FieldMessage name={name} error={error} />
    </div>
  );
}

export function Fieldset({ legend, children, hint }: { legend: string; children: ReactNode; hint?: string }) {
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-5">
      <legend className="float-left w-full font-display text-xl">{legend}</legend>
      {hint ? <p className="clear-both text-sm text-ink-soft">{hint}</p> : null}
      {children}
    </fieldset>
  );
}

/** Told first, above the form: what to mend, each leading to its field. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] | undefined }) {
  const { t } = usePage();
  if (!errors || errors.length === 0) return null;
  return (
    <div
      data-testid="error-summary"
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-danger bg-danger-soft p-4"
    >
      <h2 className="text-lg font-semibold">{t("common:errors.summary")}</h2>
      <ul className="mt-2 list-disc pl-5">
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#field-${field}`} className="text-danger underline">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function FieldLabel({ name, label, required, hint }: Common) {
  const { t } = usePage();
  return (
    <>
      <label htmlFor={`field-${name}`} className="mb-1 block font-semibold">
        {label}
        {required ? null : <span className="font-normal text-ink-soft"> {t("common:optional")}</span>}
      </label>
      {hint ? (
        <p id={`hint-${name}`} className="mb-1 text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
    </>
  );
}

function FieldMessage({ name, error }: { name: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`error-${name}`} className="mt-1 text-sm font-semibold text-danger">
      {error}
    </p>
  );
}

function describedBy(name: string, hint: ReactNode, error?: string): string | undefined {
  const ids = [hint ? `hint-${name}` : "", error ? `error-${name}` : ""].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}
