"""Our orders are those that a map's addresses have, in three countries of four."""

from cardbook.domain.addresses.address_format import address_lines
from tests.domain.addresses.opencage_cases import WHY_OTHERWISE, OpenCageCase, opencage_cases, plain
from tests.outside import outside


def _agrees(case: OpenCageCase) -> bool:
    ours = address_lines([case.name], case.address, origin=case.country, language="en")
    return [plain(line) for line in ours] == [plain(line) for line in case.lines]


def test_most_addresses_of_a_map_have_the_same_lines_with_us() -> None:
    cases = list(opencage_cases(outside("corpus", "address", "OpenCageData__address-formatting")))

    comparable = [case for case in cases if case.is_comparable()]
    differing = sorted(case.country for case in comparable if not _agrees(case))

    print(f"{len(comparable)} of {len(cases)} cases are comparable, {len(differing)} differ: {' '.join(differing)}")
    assert len(comparable) > 150
    assert set(differing) == WHY_OTHERWISE.keys()
    assert len(differing) <= len(comparable) * 0.27
