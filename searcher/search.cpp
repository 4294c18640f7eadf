#include "searcher/response.h"
