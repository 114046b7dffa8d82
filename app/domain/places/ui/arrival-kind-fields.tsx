import { usePage } from "#app/i18n/page-view.tsx";
import { markets } from "#app/shared/market.ts";
import { CheckField, type Option, SelectField, TextField } from "#app/ui/fields.tsx";
import { standings } from "../model/arrivals.ts";
import type { FieldOf } from "./field-of.ts";

const grid = "clear-both grid gap-4 sm:grid-cols-2 lg:grid-cols-3 lg:gap-6";
const modes = ["taxi", "bus", "car", "train"] as const;

export function EntryFields({ field }: { field: FieldOf }) {
  const { t } = usePage();
  return (
    <div className={grid}>
      <MarketField field={field} />
      <TextField
        {...field("visaFreeDays")}
        label={t("editorial:fields.visaFreeDays")}
        inputMode="numeric"
        maxLength={3}
        required
      />
      <SpanFields field={field} />
    </div>
  );
}

export function RouteFields({ field, gateways }: { field: FieldOf; gateways: readonly Option[] }) {
  const { t } = usePage();
  return (
    <div className={grid}>
      <MarketField field={field} />
      <GatewayField field={field} gateways={gateways} />
      <SelectField
        {...field("way")}
        label={t("editorial:fields.way")}
        options={(["direct", "onward"] as const).map((value) => ({ value, label: t(`arrive:routes.${value}`) }))}
        required
      />
      <SelectField
        {...field("standing")}
        label={t("editorial:fields.standing")}
        options={standings.map((value) => ({ value, label: t(`editorial:standing.${value}`) }))}
        required
      />
      <TextField
        {...field("airlines")}
        label={t("editorial:fields.airlines")}
        hint={t("editorial:fields.airlinesHint")}
        maxLength={600}
      />
      <SpanFields field={field} />
    </div>
  );
}

export function GatewayFields({ field, isNew }: { field: FieldOf; isNew: boolean }) {
  const { t } = usePage();
  return (
    <div className={grid}>
      {isNew ? (
        <TextField
          {...field("code")}
          label={t("editorial:fields.code")}
          hint={t("editorial:fields.codeHint")}
          maxLength={8}
          required
        />
      ) : null}
      <TextField {...field("lat")} label={t("editorial:fields.lat")} inputMode="decimal" maxLength={12} required />
      <TextField {...field("lon")} label={t("editorial:fields.lon")} inputMode="decimal" maxLength={12} required />
      <TextField {...field("closedFrom")} label={t("editorial:fields.closedFrom")} type="date" />
      <TextField {...field("closedUntil")} label={t("editorial:fields.closedUntil")} type="date" />
      <SelectField
        {...field("reopening")}
        label={t("editorial:fields.reopening")}
        options={(["none", "unverified", "day"] as const).map((value) => ({
          value,
          label: t(`editorial:reopening.${value}`),
        }))}
        required
      />
      <TextField {...field("reopenedOn")} label={t("editorial:fields.reopenedOn")} type="date" />
    </div>
  );
}

type LegProps = { field: FieldOf; gateways: readonly Option[]; values: Record<string, string> };

export function LegFields({ field, gateways, values }: LegProps) {
  const { t } = usePage();
  const { error } = field("modes");
  return (
    <div className="clear-both grid gap-4">
      <div className={grid}>
        <GatewayField field={field} gateways={gateways} />
        {(["kmFrom", "kmTo", "minutesFrom", "minutesTo"] as const).map((name) => (
          <TextField
            key={name}
            {...field(name)}
            label={t(`editorial:fields.${name}`)}
            inputMode="numeric"
            maxLength={5}
          />
        ))}
      </div>
      <fieldset id="field-modes">
        <legend className="mb-2 font-semibold">{t("editorial:fields.modes")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          {modes.map((mode) => (
            <CheckField
              key={mode}
              name={`mode.${mode}`}
              label={t(`arrive:mode.${mode}`)}
              defaultChecked={values[`mode.${mode}`] === "on"}
            />
          ))}
        </div>
        {error ? <p className="mt-1 text-sm font-semibold text-danger">{error}</p> : null}
      </fieldset>
    </div>
  );
}

function MarketField({ field }: { field: FieldOf }) {
  const { t } = usePage();
  return (
    <SelectField
      {...field("market")}
      label={t("editorial:fields.market")}
      options={markets.map((value) => ({ value, label: t(`common:market.${value}`) }))}
      required
    />
  );
}

function GatewayField({ field, gateways }: { field: FieldOf; gateways: readonly Option[] }) {
  const { t } = usePage();
  return <SelectField {...field("gateway")} label={t("editorial:fields.gateway")} options={gateways} required />;
}

function SpanFields({ field }: { field: FieldOf }) {
  const { t } = usePage();
  return (
    <>
      <TextField {...field("validFrom")} label={t("editorial:fields.validFrom")} type="date" />
      <TextField
        {...field("validTo")}
        label={t("editorial:fields.validTo")}
        hint={t("editorial:fields.validToHint")}
        type="date"
      />
    </>
  );
}
