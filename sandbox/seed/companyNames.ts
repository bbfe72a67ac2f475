/** Invented companies as `name | domain`, in several scripts, so that the customer list looks realistic. */
const listedCompanies = `
Alföldi Malomipari Zrt. | alfoldimalom
Bükkalja Panzió és Étterem Bt. | bukkaljapanzio
Csillaghegyi Fogorvosi Rendelő Kft. | csillagfog
Dunamenti Gépgyártó Kft. | dunamentigep
Érdi Papír és Írószer Kft. | erdipapir
Fertőzugi Borászat Kft. | fertozugi
Gömöri Tejüzem Zrt. | gomoritej
Hortobágyi Gulyás Tanya Kft. | gulyastanya
Ipolyvölgyi Faipar Kft. | ipolyfa
Jászsági Könyvtárszövetség | jaszkonyvtar
Kőszegi Óragyár Zrt. | koszegiora
Lágymányosi Építésziroda Kft. | lagyepitesz
Mátrai Gyógynövény Kft. | matragyogy
Nyírségi Almatermelők Szövetkezete | nyiralma
Őrségi Fazekasok Szövetkezete | orsegifazekas
Pilisi Hangszerműhely Kft. | pilisihangszer
Rábaközi Takarmány Zrt. | rabatakarmany
Sárközi Iskolaszövetség | sarkoziskola
Tarka Bútorgyár Kft. | tarkabutor
Újpesti Kenyérgyár Zrt. | ujpestikenyer
Üllői Logisztikai Park Kft. | ulloilog
Zempléni Üvegműves Kft. | zemplenuveg
Ährenfeld Großbäckerei GmbH | aehrenfeld
Bärlauch & Söhne Gartenbau KG | baerlauch
Gänseblick Versicherungsmakler GmbH | gaenseblick
Jürgensen Küstenlogistik GmbH & Co. KG | juergensen-kueste
Mühlbach Feinmechanik AG | muehlbach
Straßberger Druckhaus GmbH | strassberger
Weißdorn Apothekenverbund e. V. | weissdorn
Zürisee Treuhand AG | zuerisee-treuhand
Atelier Forêt-Noire S.A.R.L. | foretnoire
Boulangeries du Vieux Chêne SAS | vieuxchene
Clinique Sainte-Aurélie | sainteaurelie
Éditions de la Lanterne | edlanterne
Garage L'Hirondelle | lhirondelle
Mairie de Val-d'Érable | valderable
Azahar Cítricos S.L. | azaharcitricos
Ciudad Clara Hospitales S.A. | ciudadclara
Muñoz e Íñiguez Abogados | munoziniguez
Niñalba Guarderías S.L. | ninalba
Cortiça do Além S.A. | corticadoalem
Padarias São Ciríaco Ltda. | saociriaco
Construções Ribeirão Alto | ribeiraoalto
Caffè dell'Orsa S.r.l. | caffeorsa
Società Agricola Perlaverde | perlaverde
Bąkowski i Wspólnicy Sp. z o.o. | bakowskiwsp
Łąkowe Mleczarnie S.A. | lakowemleczarnie
Źródło Zdrowia Przychodnie | zrodlozdrowia
Žlutý Kámen stavební s.r.o. | zlutykamen
Čapkova Pekárna s.r.o. | capkovapekarna
Ľubovnícke Pramene a.s. | lubopramene
Šumska Zadruga d.o.o. | sumskazadruga
Češnjeva Gora Turizem d.o.o. | cesnjevagora
Țara Văii Distribuție S.R.L. | taravaii
Șoimul Alb Transport S.A. | soimulalb
Ångströms Bokhandel AB | angstromsbok
Björkö Varv AB | bjorkovarv
Ærøskøb Færgefart A/S | aeroskob
Smørblomst Barnehager AS | smorblomst
Hämeen Höyry Oy | hameenhoyry
Þokuborg Útgerð ehf. | thokuborg
Õunapuu Mõis OÜ | ounapuu
Ķiršu Dārzi SIA | kirsudarzi
Žalioji Giria UAB | zaliojigiria
Güneşli Çay Sanayi A.Ş. | guneslicay
İncir Ağacı Eğitim Vakfı | inciragaci
Ọ̀sun Textile Works Ltd | osuntextile
Công ty Hải Đăng Xanh | haidangxanh
Trường Quốc tế Mây Trắng | maytrang
Dulwich Ó Briain Teoranta | obriain
Melin Gŵyr Cyf. | melingwyr
Αρμύρα Θαλάσσια Προϊόντα Α.Ε. | armyra
Δελφίνι Ναυτιλιακή Α.Ε. | delfini
Ελαιώνας Βουνού Συνεταιρισμός | elaionas
Ιατρικό Κέντρο Γαλήνη | galini
Κεραμική Ήλιος Ο.Ε. | keramikiilios
Φάρος Εκπαιδευτήρια | faros-edu
Бели Камък Строй ООД | belikamak
Глория Текстил АД | gloriatext
Розова Долина Козметика ЕООД | rozovadolina
Жовта Гора ТОВ | zhovtagora
Лікарня Святої Олени | svolena
Їжак Логістика ТОВ | yizhak
Бели Јелен д.о.о. | belijelen
Шумска Књига д.о.о. | sumskaknjiga
Ѓурѓина Пекара ДООЕЛ | gjurgjina
Алтын Көл ЖШС | altynkol
あおば製菓株式会社 | aobaseika
雨宿り出版株式会社 | amayadori
風見鶏建築設計事務所 | kazamidori
霧島原精機株式会社 | kirishimabara
ことり保育園グループ | kotori-hoiku
東雲ロジスティクス株式会社 | shinonomelog
月見坂総合病院 | tsukimizaka
ホシゾラ観光株式会社 | hoshizora
山葡萄ワイナリー | yamabudo
百合野信用組合 | yurino
白鹭纺织有限公司 | bailu-textile
明湖中学 | minghu-school
青石巷书店 | qingshixiang
松岭精密机械有限公司 | songling
云帆物流有限公司 | yunfan
榕樹下茶業股份有限公司 | rongshu
가람물산 주식회사 | garam
달빛어린이병원 | dalbit
소나무출판사 | sonamu
한들정밀 주식회사 | handeul
شركة النخلة البيضاء للتجارة | nakhla-bayda
مدارس الواحة الخضراء | waha-schools
مستشفى نور الفجر | nouralfajr
مصنع الياسمين للعطور | yasmin-perfume
مكتبة القنديل | qandil
شرکت باران سبز | baransabz
کتابفروشی انار سرخ | anarsorkh
מאפיית שדה החיטה בע״מ | sde-hachita
בית ספר אלון הגליל | alon-hagalil
הוצאת מגדל האור | migdalor
מרפאות חוף התמר | hof-hatamar
נגריית עץ הזית | etz-hazait
सूर्यकमल वस्त्र उद्योग | suryakamal
नीलगिरी चाय सहकारी | nilgirichai
ไร่ชาดอยเมฆ จำกัด | doimek
โรงเรียนบ้านต้นไทร | bantonsai
ვაზისუბნის მარანი | vazisubani
თეთრი ხიდი მშენებელი | tetrikhidi
Լուսաբաց Հրատարակչություն | lusabats
ቡና ገነት ትሬዲንግ | bunagenet
`;

const places = [
  'Aldermoor',
  'Brightwater',
  'Cairnholm',
  'Dovecote Lane',
  'Elmsworth',
  'Fernhollow',
  'Greystone Bay',
  'Harrowfield',
  'Ivybridge Court',
  'Juniper Ridge',
  'Kestrel Point',
  'Larkhaven',
  'Millbrook Vale',
  'Northquay',
];
const trades = [
  'Dental Group',
  'Engineering Ltd',
  'Foods plc',
  'Freight Partners',
  'Legal LLP',
  'Pharmacies',
  'Primary Schools Trust',
  'Property Management',
  'Veterinary Clinics',
];

export interface Company {
  readonly name: string;
  /** The part before `.example` or `.onmicrosoft.com`. */
  readonly domainStem: string;
}

const generatedCompanies: Company[] = places.flatMap((place) =>
  trades.map((trade) => ({
    name: `${place} ${trade}`,
    domainStem: `${place} ${trade.split(' ')[0]}`.toLowerCase().replaceAll(' ', '-'),
  })),
);

export const companies: readonly Company[] = [
  ...listedCompanies
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', domainStem = ''] = line.split(' | ');
      return { name, domainStem };
    }),
  ...generatedCompanies,
];
