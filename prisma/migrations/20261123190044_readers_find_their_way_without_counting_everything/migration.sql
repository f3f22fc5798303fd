-- DropIndex
DROP INDEX "document_section_key_position_idx";

-- CreateIndex
CREATE INDEX "document_section_key_position_key_idx" ON "document"("section_key", "position", "key");

-- CreateIndex
CREATE INDEX "document_reads_lang_day_idx" ON "document_reads"("lang", "day");

-- CreateIndex
CREATE INDEX "document_text_lang_last_update_idx" ON "document_text"("lang", "last_update" DESC);
