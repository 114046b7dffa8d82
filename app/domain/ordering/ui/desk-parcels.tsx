import { type ReactNode, useId } from "react";
import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { TextField } from "#app/ui/fields.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { ParcelView } from "../model/parcel-view.ts";

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

function ParcelForms({
  parcel,
  partId,
  lines,
  errors,
}: Omit<DeskParcelsProps, "parcels" | "beside"> & { parcel: ParcelView }) {
  const { t } = usePage();
  const noteId = useId();
  const { actions } = parcel;
  if (actions.length === 0) return null;
  return (
    <form method="post" noValidate className="grid gap-3 pt-3">
      {partId ? <input type="hidden" name="part" value={partId} /> : null}
      <input type="hidden" name="shipment" value={parcel.id} />
      {actions.includes("come-back") ? (
        <fieldset className="grid min-w-0 gap-3">
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
      ) : (
        <div>
          <label htmlFor={noteId} className="text-sm">
            {t("seller:parcel.note")}
          </label>
          <input id={noteId} name="note" maxLength={300} className="field-input max-w-sm" />
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        {actions.map((action) => (
          <button
            key={action}
            type="submit"
            name="intent"
            value={action === "deliver" ? "deliver" : `parcel-${action}`}
            className={buttonClass("quiet", "sm")}
          >
            {t(`seller:parcel.action.${action}`)}
          </button>
        ))}
      </div>
    </form>
  );
}
