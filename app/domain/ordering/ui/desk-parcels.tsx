import { type ReactNode, useId } from "react";
import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { TextField } from "#app/ui/fields.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ParcelView } from "../model/parcel-view.ts";
import type { ShipmentAction } from "../model/shipment-state.ts";

type Line = { id: string; name: string };
export type DeskParcelsProps = {
  /** The part's id, where one page shows several parts. */
  partId?: string;
  parcels: readonly ParcelView[];
  lines: readonly Line[];
  errors: readonly FieldError[] | undefined;
  /** What else a desk puts beside a parcel: its papers, or the way to its refund. */
  beside?: (parcel: ParcelView) => ReactNode;
};

const tones = { sent: "neutral", delivered: "good", refused: "warn", came_back: "bad", lost: "bad" } as const;

/** Every parcel of a part: what is in it, where it is, and what the desk can tell of it. */
export function DeskParcels({ parcels, beside, ...rest }: DeskParcelsProps) {
  const { t, format } = usePage();
  if (parcels.length === 0) return null;
  return (
    <ul className="grid gap-3 py-3">
      {parcels.map((parcel, at) => (
        <li
          key={parcel.id}
          className="rounded-md border border-line p-3"
          data-testid="parcel"
          data-state={parcel.state}
        >
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>{t("seller:parcel.number", { number: at + 1 })}</strong>
            <StatusTag tone={tones[parcel.state]}>{t(`orders:parcelState.${parcel.state}`)}</StatusTag>
            <span className="min-w-0 text-sm [overflow-wrap:anywhere]">
              {parcel.carrier} · <span translate="no">{parcel.trackingNumber}</span> · {format.moment(parcel.sentAt)}
              {parcel.endedAt ? ` → ${format.moment(parcel.endedAt)}` : null}
            </span>
          </p>
          <p className="text-sm [overflow-wrap:anywhere]">
            {parcel.lines.map(({ lineId, quantity }) => `${quantity} × ${nameOf(rest.lines, lineId)}`).join(", ")}
          </p>
          {parcel.note ? <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{parcel.note}</p> : null}
          <div className="flex flex-wrap gap-3 pt-2 empty:hidden">{beside?.(parcel)}</div>
          <ParcelForms parcel={parcel} {...rest} />
        </li>
      ))}
    </ul>
  );
}

function nameOf(lines: readonly Line[], lineId: string): string {
  return lines.find(({ id }) => id === lineId)?.name ?? "";
}

type FormsProps = Omit<DeskParcelsProps, "parcels" | "beside"> & { parcel: ParcelView };

/** One form for each thing to tell, so that what is typed goes with nothing else. */
function ParcelForms(props: FormsProps) {
  const { actions } = props.parcel;
  const fates = actions.filter((action) => action === "refuse" || action === "lose");
  return (
    <>
      {actions.includes("deliver") ? (
        <ParcelForm {...props}>
          <ActionButton action="deliver" />
        </ParcelForm>
      ) : null}
      {fates.length > 0 ? (
        <ParcelForm {...props}>
          {/* Enter in the note would press the first button, and what it tells cannot be taken back. */}
          <button type="submit" disabled hidden />
          <NoteField />
          <div className="flex flex-wrap gap-3">
            {fates.map((action) => (
              <ActionButton key={action} action={action} />
            ))}
          </div>
        </ParcelForm>
      ) : null}
      {actions.includes("come-back") ? (
        <ParcelForm {...props}>
          <ShelfFields {...props} />
          <ActionButton action="come-back" />
        </ParcelForm>
      ) : null}
    </>
  );
}

function ParcelForm({ parcel, partId, children }: Pick<FormsProps, "parcel" | "partId"> & { children: ReactNode }) {
  return (
    <form method="post" noValidate className="grid justify-items-start gap-3 pt-3">
      {partId ? <input type="hidden" name="part" value={partId} /> : null}
      <input type="hidden" name="shipment" value={parcel.id} />
      {children}
    </form>
  );
}

function ActionButton({ action }: { action: ShipmentAction }) {
  const { t } = usePage();
  const value = action === "deliver" ? "deliver" : `parcel-${action}`;
  return (
    <button type="submit" name="intent" value={value} className={buttonClass("quiet", "sm")}>
      {t(`seller:parcel.action.${action}`)}
    </button>
  );
}

function NoteField() {
  const { t } = usePage();
  const id = useId();
  return (
    <div className="w-full">
      <label htmlFor={id} className="text-sm">
        {t("seller:parcel.note")}
      </label>
      <input id={id} name="note" maxLength={300} className="field-input max-w-sm" />
    </div>
  );
}

function ShelfFields({ parcel, lines, errors }: Pick<FormsProps, "parcel" | "lines" | "errors">) {
  const { t } = usePage();
  return (
    <fieldset className="grid w-full min-w-0 gap-3">
      <legend className="float-left w-full text-sm font-semibold">{t("seller:parcel.shelf")}</legend>
      {parcel.lines.map(({ lineId, quantity }) => (
        <TextField
          key={lineId}
          name={`shelf-${lineId}`}
          label={t("seller:parcel.shelfUnits", { name: nameOf(lines, lineId), count: quantity })}
          defaultValue={0}
          error={errorOf(errors, `shelf-${lineId}`)}
          inputMode="numeric"
          width="short"
        />
      ))}
    </fieldset>
  );
}
