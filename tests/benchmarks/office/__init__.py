"""The same letters by the mail merge of an office program, to measure beside."""
