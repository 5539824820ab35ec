-- A file that went with no message can be taken away, and its bytes with the last file that has them.
grant delete on ticketing.attachment to keybuzz_app;
grant delete on ticketing.blob to keybuzz_app;
