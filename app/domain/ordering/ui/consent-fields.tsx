import type { ReactNode } from "react";
import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { CheckField, Fieldset } from "#app/ui/fields.tsx";

export type ConsentFieldsProps = {
  asksAge: boolean;
  age: number;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
};

/** Each purpose by itself, and none ticked beforehand. */
export function ConsentFields({ asksAge, age, values, errors }: ConsentFieldsProps) {
  const { t } = usePage();
  const box = (name: string, label: ReactNode) => (
    <CheckField name={name} label={label} defaultChecked={values[name] === "on"} error={errorOf(errors, name)} />
  );
  return (
    <Fieldset legend={t("cart:checkout.consent")}>
      <div className="clear-both grid gap-4">
        {box(
          "terms",
          <>
            {t("cart:checkout.terms")} <LegalLink page="terms-of-sale">{t("cart:checkout.termsLink")}</LegalLink>
          </>,
        )}
        {box(
          "privacy",
          <>
            {t("cart:checkout.privacy")} <LegalLink page="privacy">{t("cart:checkout.privacyLink")}</LegalLink>
          </>,
        )}
        {asksAge ? box("age", t("cart:checkout.age", { age })) : null}
      </div>
    </Fieldset>
  );
}

function LegalLink({ page, children }: { page: string; children: ReactNode }) {
  const href = useHref();
  return (
    <a href={href(`/legal/${page}`)} target="_blank" rel="noopener" className="text-pine underline">
      {children}
    </a>
  );
}
