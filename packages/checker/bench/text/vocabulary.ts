const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const lines = (phrases: string): readonly string[] =>
  phrases
    .trim()
    .split('\n')
    .map((line) => line.trim());

/** Words of an invented county's news; the commoner ones come first. */
export const nouns = list(`
  council school road water hospital budget company harbour bridge plan farm market report station police court
  election tax library teacher worker union fire river train bus housing energy power storm ferry patient factory
  museum contract airport doctor student village coast forest tenant port clinic pension grant permit fishery
  reservoir turbine railway tunnel stadium archive bakery quarry nursery orchard brewery dairy vineyard lighthouse
  warehouse laboratory landfill pipeline substation dam sewer pavement cemetery chapel theatre orchestra choir
  festival parade exhibition lecture inquiry tribunal verdict appeal petition referendum ballot manifesto audit
  ledger invoice tariff subsidy levy mortgage dividend surplus deficit shortage outage drought flood landslide
  heatwave blizzard epidemic vaccine ward surgeon midwife paramedic pharmacist nurse dentist apprentice welder
  plumber electrician carpenter shepherd beekeeper trawler tugboat barge container cargo freight signal platform
  timetable ticket season commuter cyclist pedestrian roundabout junction crossing kerb streetlamp meadow marsh
  heron salmon herring barley wheat rapeseed cattle poultry fertiliser pesticide seed harvest tractor fence hedge`);
export const adjectives = list(`
  new local old public large small private empty late early rural northern southern eastern western costly cheap
  safe narrow crowded quiet temporary permanent modest severe sudden gradual unusual ordinary reliable fragile
  ambitious cautious detailed vague formal informal ageing modern disused restored flooded damaged repaired vacant
  popular unpopular profitable independent municipal regional national annual weekly monthly seasonal coastal
  wooden concrete historic listed derelict efficient wasteful lengthy brief disputed welcome overdue unfinished`);
export const adverbs = list(`
  slowly quickly quietly largely partly fully broadly sharply steadily narrowly finally eventually recently
  repeatedly openly privately formally carefully briefly unexpectedly jointly barely`);
/** Past tense, and the form after "to". */
export const verbs = lines(`
  approved approve
  closed close
  opened open
  delayed delay
  rejected reject
  reviewed review
  funded fund
  built build
  sold sell
  bought buy
  repaired repair
  criticised criticise
  defended defend
  inspected inspect
  replaced replace
  expanded expand
  reduced reduce
  doubled double
  measured measure
  promised promise
  postponed postpone
  demolished demolish
  restored restore
  audited audit
  leased lease
  planted plant
  cleared clear
  flooded flood
  renamed rename
  relocated relocate`).map((line) => line.split(' ') as [string, string]);
export const firstNames = list(`
  Anna Berit Carlos Dina Elias Fatima Gunnar Hana Ivan Judith Kofi Lena Marcus Nadia Oskar Priya Quentin Rosa Stefan
  Tamar Ulrich Vera Walter Xenia Yusuf Zofia Agnes Boris Clara Dmitri Edith Farid Greta Hugo Ingrid Jonas Karin
  Leopold Mina Nils Olga Pavel Ruth Simon Tilda Viktor Wanda`);
export const surnames = list(`
  Aune Brandt Castell Dahl Eriksen Ferrante Grau Holm Ibsenius Jarvinen Kessler Lindqvist Moreau Novak Okafor
  Petrenko Quist Rahman Sandoval Thorne Ustinov Vance Weller Yilmaz Zeman Abara Bellweather Corrigan Drummond Ekholm
  Fairweather Gallo Hartmann Iversen Joubert Kovacs Lefevre Marchetti Nakamura Oduya Pellegrin Rasmussen Stanhope
  Tremblay Underhill Valera Whitlock`);
export const places = list(`
  Aldermouth Brackenford Carrowby Dunmere Eastholm Fennwick Garrowdale Hexley Inverloch Jarrowgate Kelmsworth
  Larkhaven Marrowfield Northwold Oakhampton Penrose Quarrington Ravensbeck Stonebridge Tarnby Ullsmere Vexham
  Wharfedene Yarrowmouth Zennorby Applecross Birchover Coldstream Driftwood Elmsgate`);
export const organisations = lines(`
  Harbour Trust
  Water Board
  County Council
  Teachers' Union
  Ferry Company
  Housing Association
  Farmers' Guild
  Energy Agency
  Rail Authority
  Chamber of Commerce
  Patients' Forum
  Heritage Fund`);
export const months = list(
  'January February March April May June July August September October November December',
);
export const weekdays = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
