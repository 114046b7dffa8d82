/** May goods of a class be sent to a market by parcel? `enquiry`: through an importer only. */
export type Verdict = "ok" | "limited" | "enquiry" | "blocked";
