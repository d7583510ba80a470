//! The engine on one invented event as two outlets report it, in languages for which nothing was fitted: each sentence of one
//! outlet reports what one of the other's does, in other words and in another order.

#[cfg(target_arch = "wasm32")]
#[macro_use]
extern crate in_browser;

use muqabala_engine::align::{Settings, compare};
use muqabala_engine::ingest::Article;
use muqabala_engine::session::Board;

fn article(text: &str) -> Article {
    Article {
        text: text.to_owned(),
        ..Article::default()
    }
}

/// For each paragraph of the first article, the one of the second that a link joins it to.
fn partners(board: &Board) -> Vec<Option<u32>> {
    let mut partners = vec![None; board.articles[0].paragraphs.len()];
    for link in &board.links {
        let (first, second) = if link.a.article == 0 {
            (link.a, link.b)
        } else {
            (link.b, link.a)
        };
        let paragraph = |at: muqabala_engine::session::PassageRef| {
            board.articles[at.article as usize].passages[at.passage as usize].paragraph
        };
        partners[paragraph(first) as usize] = Some(paragraph(second));
    }
    partners
}

/// `order` tells, for each paragraph of `one`, which of `other` reports the same.
fn check(one: &str, other: &str, order: &[u32]) {
    let articles = [article(one), article(other)];
    let board = Board::new(&articles, compare(&articles, &Settings::default(), &mut |_| {}));
    let wanted: Vec<Option<u32>> = order.iter().copied().map(Some).collect();
    assert_eq!(partners(&board), wanted, "{one}");
}

#[test]
fn norwegian_in_both_spellings() {
    check(
        "Fergen «Skarva» gikk på grunn utenfor Holmøya natt til tirsdag, opplyser havnekontoret.\n\
         Ingen av de 43 passasjerene om bord ble skadet, sier kaptein Arne Lund.\n\
         Kystvakten fikk meldingen klokken 02.15 og sendte to båter fra Vestvik.\n\
         Det er ikke kjent hvorfor skipet kom ut av kurs, men sikten var dårlig på grunn av tett tåke.\n\
         Ordføreren krever at rederiet bytter ut de gamle fergene før vinteren.\n\
         Vi har bedt om nye skip i fem år uten å få svar, sier hun.\n\
         Havarikommisjonen begynner etterforskningen onsdag morgen.",
        "Alle passasjerane er i god behald etter at ferja «Skarva» køyrde på grunn ved Holmøya natt til tysdag.\n\
         Det var 43 menneske om bord, og ingen vart skadde, seier kaptein Arne Lund.\n\
         Havarikommisjonen startar granskinga onsdag morgon.\n\
         Kvifor ferja kom ut av kurs, veit ein ikkje enno, men det var tjukk skodde og dårleg sikt.\n\
         Ordføraren vil at reiarlaget skiftar ut dei gamle ferjene før vinteren kjem.\n\
         I fem år har vi bede om nye skip utan å få svar, seier ho.\n\
         Kystvakta sende to båtar frå Vestvik då ho fekk meldinga klokka 02.15.",
        &[0, 1, 6, 3, 4, 5, 2],
    );
}

#[test]
fn croatian_and_serbian() {
    check(
        "Trajekt »Skarva« nasukao se u noći na utorak kod otoka Holm, priopćila je lučka uprava.\n\
         Nitko od 43 putnika nije ozlijeđen, rekao je kapetan Ivo Lunić.\n\
         Obalna straža primila je dojavu u 2.15 sati i poslala dva broda iz Zapadne Luke.\n\
         Ne zna se zašto je brod skrenuo s kursa, no vidljivost je zbog guste magle bila slaba.\n\
         Gradonačelnica traži da prijevoznik do zime zamijeni stare trajekte.\n\
         Pet godina tražimo nove brodove i ne dobivamo odgovor, kazala je.\n\
         Povjerenstvo za nesreće počinje istragu u srijedu ujutro.",
        "Komisija za nesreće u sredu ujutru počinje istragu o nasukavanju trajekta „Skarva“.\n\
         Trajekt „Skarva“ nasukao se kod ostrva Holm u noći na utorak, saopštila je lučka kapetanija.\n\
         Kapetan Ivo Lunić rekao je da niko od 43 putnika nije povređen.\n\
         Dojava je stigla u 2.15 časova i obalska straža je poslala dva broda iz Zapadne Luke.\n\
         Zašto je brod skrenuo sa kursa još se ne zna, ali je zbog guste magle vidljivost bila loša.\n\
         Gradonačelnica zahteva da prevoznik stare trajekte zameni pre zime.\n\
         Već pet godina tražimo nove brodove, a odgovor ne dobijamo, kazala je ona.",
        &[1, 2, 3, 4, 5, 6, 0],
    );
}

#[test]
fn indonesian_and_malay() {
    check(
        "Feri Skarva kandas di dekat Pulau Holm pada Selasa dini hari, kata kantor pelabuhan.\n\
         Tidak seorang pun dari 43 penumpang terluka, ujar Kapten Arne Lund.\n\
         Penjaga pantai menerima laporan pada pukul 02.15 dan mengirim dua kapal dari Vestvik.\n\
         Belum diketahui mengapa kapal itu keluar dari jalur, tetapi jarak pandang buruk karena kabut tebal.\n\
         Wali kota meminta perusahaan pelayaran mengganti feri-feri tua sebelum musim dingin.\n\
         Sudah lima tahun kami meminta kapal baru tanpa mendapat jawaban, katanya.\n\
         Komisi kecelakaan akan memulai penyelidikan pada Rabu pagi.",
        "Pengawal pantai menghantar dua buah kapal dari Vestvik selepas menerima laporan pada jam 02.15.\n\
         Feri Skarva terkandas berhampiran Pulau Holm pada awal pagi Selasa, kata pejabat pelabuhan.\n\
         Kapten Arne Lund berkata tiada seorang pun daripada 43 penumpang cedera.\n\
         Datuk Bandar menggesa syarikat perkapalan menggantikan feri lama sebelum musim sejuk.\n\
         Masih belum diketahui mengapa kapal itu tersasar dari laluan, namun jarak penglihatan teruk akibat kabus tebal.\n\
         Selama lima tahun kami meminta kapal baharu tanpa sebarang jawapan, katanya.\n\
         Suruhanjaya kemalangan akan memulakan siasatan pada pagi Rabu.",
        &[1, 2, 0, 4, 3, 5, 6],
    );
}

#[test]
fn persian_of_iran_and_of_afghanistan() {
    check(
        "کشتی مسافربری «اسکاروا» بامداد سه‌شنبه در نزدیکی جزیره هولم به گل نشست، دفتر بندر اعلام کرد.\n\
         به گفته کاپیتان آرنه لوند، هیچ‌یک از ۴۳ مسافر آسیب ندیدند.\n\
         گارد ساحلی ساعت ۲:۱۵ گزارش را دریافت کرد و دو قایق از وست‌ویک فرستاد.\n\
         هنوز معلوم نیست چرا کشتی از مسیر خارج شد، اما دید به دلیل مه غلیظ بسیار کم بود.\n\
         شهردار می‌خواهد شرکت کشتیرانی کشتی‌های کهنه را پیش از زمستان عوض کند.\n\
         او گفت پنج سال است که کشتی‌های نو می‌خواهیم و پاسخی نمی‌گیریم.\n\
         کمیسیون سوانح تحقیقات خود را صبح چهارشنبه آغاز می‌کند.",
        "کمیسیون حوادث صبح روز چهارشنبه تحقیقات را آغاز خواهد کرد.\n\
         دفتر بندر گفته است که کشتی اسکاروا سحرگاه سه شنبه نزدیک جزیره هولم به گل نشسته است.\n\
         کپتان آرنه لوند گفت که هیچ یک از ۴۳ مسافر زخمی نشده اند.\n\
         محافظان ساحلی پس از دریافت گزارش در ساعت ۲:۱۵ دو قایق را از وست ویک فرستادند.\n\
         شاروال از شرکت کشتی رانی خواسته است تا کشتی های کهنه را قبل از زمستان تبدیل کند.\n\
         وی گفت: پنج سال میشود که کشتی های نو میخواهیم، اما جوابی نمیگیریم.\n\
         تا هنوز روشن نیست که کشتی چرا از مسیر بیرون شد، ولی به دلیل غبار غلیظ دید خیلی کم بود.",
        &[1, 2, 3, 6, 4, 5, 0],
    );
}

#[test]
fn arabic_and_hassaniya() {
    check(
        "جنحت العبارة «سكارفا» قرب جزيرة هولم فجر الثلاثاء، حسب ما أعلن مكتب الميناء.\n\
         وقال القبطان أحمد لوند إنه لم يصب أي من الركاب الثلاثة والأربعين.\n\
         وتلقى خفر السواحل البلاغ عند الساعة 2:15 وأرسل زورقين من ميناء فستيق.\n\
         ولا يعرف حتى الآن لماذا خرجت السفينة عن مسارها، لكن الرؤية كانت ضعيفة بسبب الضباب الكثيف.\n\
         وطالبت العمدة شركة الملاحة باستبدال العبارات القديمة قبل الشتاء.\n\
         وقالت: نطلب سفنا جديدة منذ خمس سنوات ولا نتلقى أي جواب.\n\
         وستبدأ لجنة الحوادث تحقيقها صباح الأربعاء.",
        "لجنة الحوادث لاهي تبدا تحقيقها صبح لربعه.\n\
         مكتب الميناء گال عن عبارة سكارفا وحلت حذا جزيرة هولم فجر الثلاثه.\n\
         القبطان أحمد لوند گال عن ما انجرح حد من 43 راكب.\n\
         خفر السواحل جاهم البلاغ الساعه 2:15 وارسلو زورقين من مرسى فستيق.\n\
         ما هو معروف ذاك الي خلا السفينة تمرگ من طريقها يغير الرؤية كانت ضعيفه من سبت الضباب الكثيف.\n\
         العمدة طلبت من شركة الملاحه تبدل العبارات الگدام گبل الشتا.\n\
         گالت عنهم صار لهم خمس سنين يطلبو سفن جدد وما جاهم جواب.",
        &[1, 2, 3, 4, 5, 6, 0],
    );
}

#[test]
fn english() {
    check(
        "The ferry Skarva ran aground off Holm island early on Tuesday, the harbour office said.\n\
         None of the 43 passengers was hurt, according to captain Arne Lund.\n\
         The coast guard was alerted at 2.15 and sent two boats from Vestvik.\n\
         It is not known why the ship left its course, but visibility was poor because of thick fog.\n\
         The mayor wants the company to replace its old ferries before winter.\n\
         For five years we have asked for new ships and got no answer, she said.\n\
         The accident board begins its inquiry on Wednesday morning.",
        "Investigators of the accident board start work on Wednesday morning.\n\
         Harbour officials say the Skarva, a ferry, grounded near Holm island in the early hours of Tuesday.\n\
         All 43 passengers were unharmed, said its captain, Arne Lund.\n\
         Two boats were sent from Vestvik after the coast guard received the call at 2.15.\n\
         Dense fog made for poor visibility, but why the ship went off course is unknown.\n\
         Old ferries must be replaced before the winter, the mayor told the company.\n\
         \"We have been asking for new ships for five years and have had no answer,\" she said.",
        &[1, 2, 3, 4, 5, 6, 0],
    );
}
