-- CreateIndex
CREATE INDEX "search_document_title_folded_idx" ON "search_document" USING GIN ("title_folded" gin_trgm_ops);

-- As with the others: a search never waits for words that were written but not yet sorted in.
ALTER INDEX "search_document_title_folded_idx" SET (fastupdate = off);
