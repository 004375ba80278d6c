/*
 * companykeys - the key of the company on each line, for data.py
 */
#include <stdio.h>
#include <stdlib.h>

#include "value/matchkey.h"

int
main(void)
{
	struct buffer key = { 0 };
	struct fault fault;
	struct legal_forms *forms = company_legal_open(&fault);
	char line[4096];

	if (forms == NULL)
		return EXIT_FAILURE;
	while (fgets(line, sizeof(line), stdin) != NULL) {
		key.len = 0;
		matchkey_company(&key, forms, slice_trim(slice_of(line)));
		printf("%.*s\n", SLICE_PRINT(buffer_slice(&key)));
	}
	company_legal_close(forms);
	buffer_release(&key);
	return EXIT_SUCCESS;
}
