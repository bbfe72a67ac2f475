import type en from '../en/profiles.ts';
import type { Texts } from '../texts.ts';

export default {
  list: {
    about:
      'A profil határozza meg, hogy az eszköz az első indításkor mely oldalakat hagyja ki, és hogy a felhasználója rendszergazda lesz-e.',
    label: 'Az ügyfél profiljai',
    loading: 'Profilok betöltése…',
    throttled: 'A Partner Center korlátozza a lekérdezéseket. Automatikus újrapróbálkozás: {{time}}',
    incomplete: 'A lista hiányos: a Partner Center egy már betöltött oldalt adott vissza.',
    refresh: 'Frissítés',
    create: 'Új profil',
    empty: 'Ennek az ügyfélnek még nincs profilja',
    emptyMeaning:
      'A profil nélküli eszközök a Windows telepítőjének minden oldalát megjelenítik. Az Intune-ban készült profilok itt nem szerepelnek.',
    columns: { name: 'Profil', settings: 'Beállítások', devices: 'Eszközök', changed: 'Utolsó módosítás' },
    nameless: 'Név nélküli profil',
    noSettings: 'Nincs beállítás',
    settingsUnknown: 'A Partner Center nem küldte el',
    moreSettings_one: 'és még {{number}}',
    moreSettings_other: 'és még {{number}}',
    devicesUnknown: 'ismeretlen',
    changedUnknown: 'ismeretlen',
    category: 'Nem az eszközök első indításához készült. Kategória: {{category}}',
    edit: 'Szerkesztés',
    editNamed: 'Profil szerkesztése: {{name}}',
    copy: 'Másolat készítése',
    copyNamed: 'Másolat készítése a profilról: {{name}}',
    delete: 'Törlés…',
    deleteNamed: 'Profil törlése: {{name}}…',
    notWhole:
      'A Partner Center nem küldte el a profil minden adatát. A módosítás beállításokat törölhetne, ezért ez a profil itt csak megtekinthető.',
  },
  role: {
    checking: 'A szerepkör jogainak ellenőrzése…',
    onlyAdminAgents:
      'Profilt csak Admin agent szerepkörrel lehet létrehozni, módosítani, törölni és hozzárendelni. Az Ön szerepkörét az alkalmazás a művelet megkezdésekor ellenőrzi.',
    unknown:
      'A mentéshez Admin agent szerepkör kell. A Partner Center nem közölte, hogy az Ön szerepköre megengedi-e, ezért a mentést elutasíthatja.',
    refusedTitle: 'Az Ön szerepkörével nem lehet profilt módosítani',
    refused:
      'A Partner Center csak Admin agent szerepkörrel enged profilt létrehozni, módosítani, törölni és hozzárendelni. A profilokat megtekintheti, és a tartalmukat kimásolhatja.',
    remedy: 'Kérje a Partner Center rendszergazdájától az Admin agent szerepkört, majd ellenőrizze újból.',
    check: 'Ellenőrzés újból',
  },
  settings: {
    oobe_user_not_local_admin: 'Helyi rendszergazdai fiók letiltása a telepítésnél',
    skip_express_settings: 'Adatvédelmi beállítások kihagyása a telepítésnél',
    skip_oem_registration: 'Oldalak automatikus kihagyása a telepítésnél',
    skip_eula: 'Licencszerződés (EULA) kihagyása',
    remove_oem_preinstalls: 'remove_oem_preinstalls',
  },
  hints: {
    oobe_user_not_local_admin: 'Az eszközt beállító személy általános jogú felhasználó lesz.',
    skip_express_settings: 'Az adatvédelmi beállítások oldala nem jelenik meg.',
    skip_oem_registration:
      'A munkahelyi vagy iskolai fiók van kiválasztva; a Cortana, a OneDrive és a gyártói regisztráció oldala kimarad.',
    skip_eula: 'A licencfeltételeket Ön fogadja el az ügyfél nevében.',
    remove_oem_preinstalls: 'A Microsoft nem dokumentálja, hogy mit tesz ez a beállítás.',
  },
  form: {
    createTitle: 'Új profil',
    editTitle: 'Profil szerkesztése',
    copyTitle: 'Profil másolása',
    back: 'Minden profil',
    name: 'Név',
    nameMissing: 'Adjon meg egy nevet.',
    nameTaken: 'Ennek az ügyfélnek már van ilyen nevű profilja.',
    description: 'Leírás',
    settings: 'Beállítások',
    other: 'A profil további beállításai',
    otherKept: 'Az alkalmazás nem ismeri ezeket a beállításokat. Változatlanul megmaradnak.',
    otherCopied:
      'Ezek a beállítások is kerüljenek a másolatba. Az alkalmazás nem ismeri őket; a Partner Center elutasíthatja őket.',
    copyName: '{{name}} (másolat)',
    appliesTo_one:
      '{{number}} eszközhöz van hozzárendelve. A módosítás azokra az eszközökre érvényes, amelyeket még nem állítottak be.',
    appliesTo_other:
      '{{number}} eszközhöz van hozzárendelve. A módosítás azokra az eszközökre érvényes, amelyeket még nem állítottak be.',
    saveNew: 'Profil létrehozása',
    save: 'Módosítások mentése',
    saving: 'Mentés…',
    cancel: 'Mégse',
    created: 'A profil létrejött: {{name}}',
    found: 'A profil létrejött: {{name}}. A válasz elveszett, de a profil szerepel a listában.',
    saved: 'A profil mentve: {{name}}',
    notFound: 'Ez a profil nem szerepel az ügyfél listájában',
    notFoundMeaning: 'Lehet, hogy valaki törölte, vagy a hivatkozás egy másik ügyfélé.',
  },
  eula: {
    label:
      'Az ügyfél felhatalmazott bennünket, hogy a licencfeltételeket a nevében elfogadjuk, és ezeket elfogadjuk.',
    missing: 'A licencfeltételek kihagyásához ezt meg kell erősíteni.',
  },
  doubt: {
    title: 'Lehet, hogy a profil létrejött',
    meaning:
      'A válasz elveszett. Az „Ellenőrzés és folytatás” gomb előbb megkeresi a profilt az ügyfél listájában, és csak akkor hozza létre, ha nincs ott.',
    again: 'Ellenőrzés és folytatás',
    edit: 'Lehet, hogy a módosítás mentve van. Mentse újból: az alkalmazás előbb beolvassa a profilt, így semmi sem módosul kétszer.',
  },
  problem: {
    gone: 'Ezt a profilt valaki törölte',
    goneMeaning: 'Azután törölték, hogy Ön megnyitotta. Amit megadott, abból új profil készíthető.',
    goneCreate: 'Létrehozás új profilként',
    incomplete: 'A Partner Center már nem küldi el a profil minden adatát',
    incompleteMeaning: 'A mentés beállításokat törölhetne, ezért semmi sem változott. Próbálja meg később.',
  },
  meanwhile: {
    title: 'Ezt a profilt közben valaki más módosította',
    meaning:
      'Még semmi sincs elmentve. Válassza ki, mely értékek maradjanak; minden más úgy marad, ahogyan Ön megadta.',
    field: 'Mező',
    before: 'Megnyitáskor',
    theirs: 'Az övé',
    mine: 'Az Öné',
    keptTheirs: 'a mostani marad',
    fields: {
      name: 'Név',
      description: 'Leírás',
      unknownSettings: 'További beállítások',
      category: 'Kategória',
    },
    on: 'be',
    off: 'ki',
    nothing: 'üres',
    save: 'Mentés ezekkel az értékekkel',
  },
  delete: {
    title: 'Törli ezt a profilt?',
    name: 'Profil',
    devices: 'Eszközök ezzel a profillal',
    counting: 'számlálás…',
    has_one:
      '{{number}} eszközhöz még hozzá van rendelve. A Partner Center ilyenkor állítólag nem engedi törölni: előbb rendeljen másik profilt az eszközhöz.',
    has_other:
      '{{number}} eszközhöz még hozzá van rendelve. A Partner Center ilyenkor állítólag nem engedi törölni: előbb rendeljen másik profilt ezekhez az eszközökhöz.',
    hasNone: 'Egy eszközhöz sincs hozzárendelve. A már beállított eszközök nem változnak.',
    hasUnknown:
      'A Partner Center nem közli, hány eszközhöz van hozzárendelve. A hozzárendelt profilt állítólag nem engedi törölni.',
    final: 'A törlés nem vonható vissza.',
    cancel: 'Mégse',
    close: 'Bezárás',
    confirm: 'Profil törlése',
    deleting: 'Törlés…',
    deleted: 'A profil törölve: {{name}}',
    alreadyGone: 'A profilt már korábban törölték: {{name}}',
    refused:
      'A Partner Center nem törölte a profilt, valószínűleg azért, mert eszközökhöz van rendelve. Rendeljen hozzájuk másik profilt, és próbálja meg újból.',
    inDoubt: 'A válasz elveszett: lehet, hogy a profil már törölve van. Próbálja meg újból, és kiderül.',
  },
  device: { unknown: 'Ismeretlen profil: {{id}}' },
} satisfies Texts<typeof en>;
