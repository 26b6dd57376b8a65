import { randomInt } from 'node:crypto';

const FIRST =
  'Amber Ashen Birch Bright Calm Cedar Clear Cobalt Copper Coral Distant Early Elder Fern Flint Gentle Golden Granite Harbour Hazel Hollow Indigo Ivory Jade Juniper Late Linen Lunar Maple Marble Mellow Misty Morning Noble Northern Oaken Olive Opal Patient Pearl Quiet Rapid River Russet Saffron Sage Scarlet Silent Silver Slate Solar Steady Stone Summer Tidal Upland Velvet Violet Walnut Western Willow Winter Woven Young'.split(
    ' ',
  );
const SECOND =
  'Anchor Arrow Basin Beacon Bell Bridge Brook Canyon Castle Cliff Cloud Compass Crane Creek Dune Falcon Field Finch Forest Garden Gate Glacier Grove Gull Harvest Heron Hill Island Kestrel Kite Lantern Lark Ledger Meadow Mill Mirror Moor Orchard Otter Path Peak Pier Plain Plover Quarry Rain Reef Ridge Robin Sail Shore Sparrow Spring Stream Swift Thistle Tower Valley Wagon Wave Weaver Well Wharf Wren'.split(
    ' ',
  );

/**
 * A name to speak of a person by that says nothing of them: drawn, never chosen. Two words and a number, so that
 * two cases rarely share one; it identifies nothing, the case's reference does.
 */
export function newCodename(): string {
  return `${FIRST[randomInt(FIRST.length)]} ${SECOND[randomInt(SECOND.length)]} ${randomInt(10, 100)}`;
}
