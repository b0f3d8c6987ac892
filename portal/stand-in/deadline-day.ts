import { Province } from './province';

/** A province in the middle of its deadline day: some sent, some late, returned, accepted, some districts complete. */
export function deadlineDay(options: { flat?: boolean } = {}): Province {
  const province = new Province(options);
  [...province.reports.keys()].forEach((unit, place) => {
    const parent = province.unit(unit, 'THEN')?.parent ?? '';
    const eager = parent === 'huyen-can-loc' || parent === 'thi-xa-hong-linh';
    if (parent === 'huyen-vu-quang') return;
    if (place % 13 === 5 && !eager) province.giveBack(unit);
    else if (eager || place % 3 !== 1)
      province.submit(unit, figures(place), { onTime: place % 7 !== 2, accepted: accepted(place, parent) });
  });
  return province;
}

const accepted = (place: number, parent: string) => parent === 'thi-xa-hong-linh' || place % 5 === 0;

function figures(place: number) {
  return {
    DIRECTING_DOCUMENTS: 1 + (place % 9),
    CONTESTS: 0,
    PORTAL_AND_RADIO_ITEMS: 12 + place,
    COMMUNES_DOING_WELL_ON_RADIO: place % 2,
    TRAINING_CONFERENCES: place % 3,
    TRAINING_ATTENDEES: (place % 3) * 45,
    WEB_SECTIONS: 1,
    PRINTED_MATERIALS: 100 * (place % 11),
    OTHER_FORMS: place % 6,
  };
}
