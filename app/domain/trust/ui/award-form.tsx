import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, Fieldset, SelectField, TextField } from "#app/ui/fields.tsx";
import { issuerLevels } from "../model/award-rules.ts";

type SetOption = { value: string; label: string };
type AwardFormProps = {
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
  sets: readonly SetOption[];
  /** The item it is granted to, and the award it follows: kept through a refusal. */
  hidden: Record<"item" | "follows", string>;
};

/** A decision as it is typed: what was recognised, by whom, until when. */
export function AwardForm({ values, errors, sets, hidden }: AwardFormProps) {
  const { t } = usePage();
  return (
    <form method="post" data-testid="award-form" className="grid gap-8" noValidate>
      <ErrorSummary errors={errors} />
      <input type="hidden" name="item" value={hidden.item} />
      <input type="hidden" name="follows" value={hidden.follows} />
      <ProductFields values={values} errors={errors} sets={sets} />
      <DecisionFields values={values} errors={errors} />
      <div>
        <button type="submit" className={buttonClass("primary")}>
          {t("awards:grant.submit")}
        </button>
      </div>
    </form>
  );
}

type Part = Pick<AwardFormProps, "values" | "errors">;

function fieldIn({ values, errors }: Part) {
  return (name: string) => ({ name, defaultValue: values[name] ?? "", error: errorOf(errors, name) });
}

function ProductFields({ values, errors, sets }: Part & Pick<AwardFormProps, "sets">) {
  const { t } = usePage();
  const field = fieldIn({ values, errors });
  const choose = { value: "", label: t("awards:grant.choose") };
  const stars = [
    ...["3", "4", "5"].map((value) => ({ value, label: t("awards:grant.starOption", { stars: value }) })),
    { value: "potential", label: t("awards:grant.potential") },
  ];
  return (
    <Fieldset legend={t("awards:grant.product")}>
      <div className="clear-both grid gap-4 sm:grid-cols-2 lg:gap-6">
        <TextField
          {...field("certifiedName")}
          label={t("awards:grant.certifiedName")}
          maxLength={300}
          required
          lang="vi"
        />
        <TextField
          {...field("producerName")}
          label={t("awards:grant.producerName")}
          maxLength={300}
          required
          lang="vi"
        />
        <SelectField {...field("stars")} label={t("awards:grant.stars")} options={[choose, ...stars]} required />
        <SelectField {...field("ocopSet")} label={t("awards:grant.ocopSet")} options={[choose, ...sets]} required />
        <TextField
          {...field("points")}
          label={t("awards:grant.points")}
          hint={t("awards:grant.pointsHint")}
          inputMode="decimal"
          maxLength={6}
          width="short"
        />
        <TextField
          {...field("addressAsCertified")}
          label={t("awards:grant.addressAsCertified")}
          maxLength={300}
          lang="vi"
        />
      </div>
    </Fieldset>
  );
}

function DecisionFields(part: Part) {
  const { t } = usePage();
  const field = fieldIn(part);
  const levels = issuerLevels.map((value) => ({ value, label: t(`awards:grant.level.${value}`) }));
  return (
    <Fieldset legend={t("awards:grant.decision")}>
      <div className="clear-both grid gap-4 sm:grid-cols-2 lg:gap-6">
        <TextField
          {...field("decisionNo")}
          label={t("awards:grant.decisionNo")}
          hint={t("awards:grant.decisionNoHint")}
          maxLength={80}
          required
        />
        <TextField {...field("issuerName")} label={t("awards:grant.issuerName")} maxLength={200} required lang="vi" />
        <TextField
          {...field("decisionDate")}
          label={t("awards:grant.decisionDate")}
          type="date"
          required
          width="half"
        />
        <TextField
          {...field("validUntil")}
          label={t("awards:grant.validUntil")}
          hint={t("awards:grant.validUntilHint")}
          type="date"
          width="half"
        />
        <SelectField
          {...field("issuerLevel")}
          label={t("awards:grant.issuerLevel")}
          hint={t("awards:grant.issuerLevelHint")}
          options={[{ value: "", label: t("awards:grant.choose") }, ...levels]}
          required
        />
      </div>
    </Fieldset>
  );
}
