-- Articles are now fetched where a feed has only their beginning.

comment on column warehouse.dim_document.flags is 'teaser: only the beginning of what the url has; article: of a feed entry, the text is what the url has; attachments: not read with the mail; unread: characters that no rule looked at, since they go on too long without any sentence end; null where there is nothing to flag';
comment on view report.teaser is 'Feed entries of which there is only the beginning: their articles could not be had, or were not asked for';
