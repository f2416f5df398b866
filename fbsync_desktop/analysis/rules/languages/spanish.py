"""Spanish phrases (Spain and the Americas), with the spelling of chats."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.languages.spanish_service import SERVICE
from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

TABLE: PhraseTable = {
    Signal.GREET: """hola | holaa | holi | ola | buenas | buenos dias | buen dia | buenas tardes | buenas noches | que tal
        | como esta | como estas | saludos | muy buenas | hola buenas | wenas""",
    Signal.FILLER: """el | la | los | las | un | una | unos | unas | de | del | al | a | en | y | o | u | que | q | k | qe
        | es | son | esta | estan | este | esto | ese | esa | eso | esos | estos | estas | mi | mis | tu | tus | su | sus
        | se | me | te | le | les | lo | nos | por | para | pa | x | con | sin | como | cual | cuales | cuando | donde | quien
        | si | no | ya | muy | mas | menos | tambien | tmb | pero | porque | xq | pq | favor | porfa | porfis | xfa | xfavor
        | yo | ustedes | uds | usted | ud | hay | ha | he | han | tiene | tienen | tengo | puede | puedo | pueden | podria
        | saber | informacion | info | producto | productos | cosa | cosas | foto | publicacion | pagina | anuncio | algo
        | todo | todos | ok | bueno | bien | ah | ay | oye | disculpe | disculpa | consulta | pregunta | quisiera | quiero
        | amigo | amiga | senor | senora | senorita | bonita | linda | gracias | aun | solo | otro | otra | ser | seria
        | dia | vez | ver | sobre | hasta | desde | entonces | jaja | jeje | todavia | ahora""",
    Signal.NEGATOR: "no | nunca | sin | tampoco | ni | nada | aun no | todavia no",
    Signal.NEUTRAL: """cuando llega | cuando me llega | sin problema | no hay problema | ningun problema | no importa
        | voy a pagar | voy a transferir | todavia no pago | aun no pago | no he pagado | por pagar | antes de pagar
        | sin compromiso | no pasa nada | cuanto tarda | nada mas | no solo | gracias a ti | gracias a usted | como no
        | si no | por que no
        | quisiera saber | quiero saber | queria saber | me gustaria saber | quiero preguntar | queria preguntar |
        quisiera preguntar | quiero ver""",
    Signal.THANKS: "gracias | muchas gracias | mil gracias | muchisimas gracias | grax | grcs | graciass | se agradece | le agradezco | te agradezco",
    Signal.YES: """si | sip | sii | claro | claro que si | por supuesto | perfecto | de acuerdo | vale | okey | oki | dale | listo
        | va | sale | esta bien | me parece bien | me parece | excelente | genial | buenisimo | de una | correcto | exacto
        | me sirve | me queda bien | queda perfecto | esta perfecto | orale | simon | sale y vale | ahi estare | nos vemos
        | confirmo | quedamos asi
        | sii si | siii | ok | okay | va perfecto | perfecto gracias | me va bien | me viene bien | me acomoda | me late
        | sale vale | vale perfecto | de lujo | por favor si | si por favor | si porfa | si gracias | si claro | bueno |
        bueno dale | dale si | dale genial | joya | barbaro | listo si | tal cual | asi es | asi esta bien | sin duda""",
    Signal.NO: "no gracias | no muchas gracias | por ahora no | por el momento no | nop | nada mas | eso es todo | no hace falta | no",
    Signal.INFO: """donde estan | donde estan ubicados | donde se ubican | donde quedan | ubicacion | ubicados | direccion de la tienda
        | a que hora abren | a que hora cierran | que horario | horario | horarios | estan abiertos | abren hoy | abren
        | que venden | que vendes | q venden | que ofrecen | que servicios | que productos | que tienen | mas informacion
        | mas info | informacion por favor | info por favor | info porfa | informes | catalogo | me das info | me pasas info
        | me das informacion | quiero informacion | quisiera informacion | carta | el menu | lista de precios
        | tienda fisica | local fisico | numero de contacto | whatsapp | tienen tienda | que modelos | que tipo de
        | que manejan | a que se dedican | alguien me atiende | hay alguien | su direccion
        | hola info | info | mas datos | me puedes informar | me podria informar | pueden informarme | informacion | que
        opciones | que hay | que promociones | en que zona | por donde estan | donde los encuentro | en donde estan |
        como llego | estan abiertos hoy | atienden | atienden hoy | atienden los | abren los | abren el | hasta que hora
        | de que hora | tienen sucursal | sucursal | sucursales | tienen local | tienen pagina | instagram | el catalogo
        | catalogo porfa | que marcas | hacen de todo | como funciona | como es el proceso""",
    Signal.BROWSE: """estoy mirando | solo miraba | solo mirando | solo veo | estoy viendo | estoy cotizando | aun no se
        | todavia no se | a ver que hay | solo pregunto | solo por curiosidad | paso a ver | voy a pasar | ya pasare
        | echar un vistazo | dar una vuelta | voy a mirar""",
    Signal.PRICE: """precio | precios | presio | cuanto cuesta | cuanto cuestan | cuanto vale | cuanto valen | cuanto es | cuanto sale
        | cuanto salen | cuanto seria | cuanto sería | cuanto esta | cuanto estan | a cuanto | a como | en cuanto | que valor | valor
        | que precio | que costo | costo | costos | cuesta | cuestan | cotizacion | cotizar | cotiza | presupuesto
        | cuanto | kuanto | cuánto me sale | tarifa | tarifas | cuanto cobran | cuanto me cobras | q precio | que cuesta
        | que vale | q vale | que valen | a cuanto esta | a cuanto sale | a cuanto tiene | a cuanto lo | a cuanto la |
        cuanto tiene | cuanto piden | cuanto pides | cuanto pide | cuanto te sale | cuanto se cobra | cto sale | cto
        cuesta | cuanto me sale | cuanto me costaria | cuanto costaria | cuanto saldria | cuanto por | presupuestar | me
        cotiza | me cotizas | me pasas precio | me das precio | me dices el precio | pasame precio | pasame el precio |
        precio por favor | precio porfa | precio pls | prec | cual es el precio | cual es el valor | cual es el costo |
        kuanto cuesta | kto | qué cobran | que cobran | que cobras | cuanto cobras""",
    Signal.AVAIL: """tienen | tienes | tiene | tendran | tendra | venden | vendes | hay disponible | disponible | disponibles
        | disponibilidad | hay stock | en stock | queda | quedan | les queda | todavia tienen | aun tienen | todavia hay
        | sigue disponible | sigue en venta | hacen | haces | hace usted | trabajan | manejan | manejas | alquilan | rentan
        | arreglan | reparan | se puede | es posible | podrian hacer | pueden hacer | hay cupo | hay lugar | cupos | ofrecen
        | hay
        | esta disponible | aun disponible | todavia disponible | sigue la | sigue el | aun lo tienes | aun la tienes |
        lo tienes | lo tienen | la tienen | los tienen | tendras | tendrian | tendrias | les queda en | te queda | hay
        en | hay de | cuentan con | cuentas con | manejan el | rentan salon | se renta | se alquila | se vende | tienen
        citas | tienes cita | hay citas | hay turno | hay turnos | tienen turno | tienen libre | tendran libre | hueco |
        algun hueco | tienen mesa | hay mesa | hay habitacion | tienen habitacion | me podrias hacer | podrias hacer |
        me harian | haran | atienden a domicilio | alquilais | teneis | haceis | vendeis | arreglais | os queda""",
    Signal.WANT: """quiero | quisiera | queria | queremos | necesito | necesitamos | ocupo | busco | ando buscando | estoy buscando
        | me interesa | me interesan | estoy interesado | estoy interesada | me gustaria | nos gustaria | deseo
        | quiero comprar | quiero pedir | quiero encargar | quiero reservar | quisiera reservar | me gustaria reservar
        | para encargar | necesitaria | me urge | quiero agendar | quiero una cita | sacar turno | un turno | una cita
        | me apuntas | seria para | serian
        | buscaba | buscamos | andaba buscando | quiero apartar | quisiera apartar | quiero sacar cita | sacar cita |
        sacar una cita | agendar cita | agendar una cita | pedir cita | pedir una cita | reservar | encargar | hacer un
        pedido | hacer pedido | quiero hacer pedido | quiero cotizar | quisiera cotizar | cotizar | me hace falta | me
        hacen falta | nos hace falta | me interesaria | nos interesa | interesada en | interesado en | quisiera saber |
        queria saber | quiero saber | queria pedir | queria encargar | queria reservar | queria preguntar por | pregunto
        por | quiero un | quiero una | quiero unos | quiero unas | dame | deme | me das | me da | me pones | ponme | me
        apartas | quiero contratar | quisiera contratar | estoy interesado en | voy a necesitar | vamos a necesitar""",
    Signal.DATE: """lunes | martes | miercoles | jueves | viernes | sabado | domingo | manana | pasado manana | hoy | esta noche
        | fin de semana | finde | proxima semana | semana que viene | enero | febrero | marzo | abril | mayo | junio | julio
        | agosto | septiembre | setiembre | octubre | noviembre | diciembre | navidad | mediodia | en la tarde
        | por la tarde | por la manana | este sabado | quincena | a las""",
    Signal.PLACE: """calle | avenida | colonia | barrio | carrera | cra | edificio | departamento | depto | piso | numero
        | codigo postal | mi direccion | direccion es | envian a | envios a | envio a | enviar a | hacen envios a | mandan a
        | llegan a | vivo en | soy de | estoy en | zona | municipio | domicilio""",
    Signal.DETAIL: """talla | tallas | talle | tamano | medida | medidas | numero | color | chico | chica | mediano | mediana
        | grande | kilo | kilos | kg | litro | litros | pares | par de | docena | docenas | piezas | pieza | unidades
        | cajas | personas | porciones | invitados | ninos | adultos | rojo | roja | azul | azules | negro | negra | negros
        | blanco | blanca | blancos | verde | verdes | amarillo | rosa | rosado | gris | cafe | marron | dorado | plateado
        | cumpleanos | boda | bautizo | xv | quince anos | bebe | metros | m2 | cm | horas | dias | noches | dos | tres | cuatro
        | cinco | seis | diez | doce | veinte | habitaciones | modelo | usado | usada""",
    Signal.URGENT: "urgente | urge | lo antes posible | cuanto antes | ya mismo | para hoy | de urgencia | me urge",
    Signal.RETURNING: """otra vez | de nuevo | la vez pasada | como la vez | lo de siempre | igual que la | ya les compre
        | ya te compre | compre antes | cliente de siempre | otro pedido | el mes pasado""",
    Signal.DELIVERY: """envio | envios | hacen envios | envian | mandan | entrega | entregas | entregan | a domicilio | delivery
        | llega | recoger | recojo | retirar | retiro | paso por | pasar por | gastos de envio | costo de envio
        | cuanto tarda | envio gratis | lo llevan | me lo llevan | me la envian | me lo envian | la envian | flete
        | me la mandan | me lo mandan | instalacion incluida | cambios
        | hacen entregas | haces entregas | tienen envio | tiene envio | con envio | envio a domicilio | servicio a
        domicilio | cuanto el envio | cuanto seria el envio | cuanto sale el envio | precio del envio | cuanto cobran de
        envio | cobran envio | lo mandan | la mandan | los mandan | lo traen | me lo traen | me la traen | la traen | lo
        envian | me lo envias | me la envias | se puede enviar | puedes enviar | envias | enviais | mandais | cuando
        llegaria | cuando me llegaria | cuanto demora | cuanto tarda en | en cuanto tiempo | tiempo de entrega | lo
        puedo recoger | puedo recogerlo | puedo pasar | paso a recoger | paso a buscar | paso a recogerlo | paso a
        buscarlo | lo busco | retirarlo | lo retiro | punto de entrega | punto medio | nos vemos en el metro""",
    Signal.PAYHOW: """como pago | como puedo pagar | como se paga | como hago el pago | como hago para pagar | como seria el pago
        | formas de pago | forma de pago | metodos de pago | metodo de pago | medios de pago | donde deposito | donde pago
        | numero de cuenta | datos bancarios | datos para transferir | datos de la cuenta | cbu | clabe | alias | nequi | yape | plin
        | bizum | mercado pago | transferencia | por transferencia | en efectivo | efectivo | con tarjeta | tarjeta | tarjetas
        | contra entrega | contraentrega | pago contra entrega | al recibir | cuotas | en cuotas | a meses | a plazos | plazos
        | anticipo | senia | sena | adelanto | abono | abonar | puedo pagar | se puede pagar | a credito | fiado
        | pagar al | pago al
        | a cuantos meses | meses sin intereses | sin intereses | cuotas sin | hay cuotas | aceptan tarjeta | aceptan
        tarjetas | aceptas tarjeta | aceptan efectivo | aceptan transferencia | aceptas transferencia | aceptan mercado
        pago | aceptan bizum | se puede con tarjeta | puedo con tarjeta | con debito | con credito | en dos pagos | en
        pagos | pagos chiquitos | abonos | en abonos | apartado | sistema de apartado | cuanto de anticipo | cuanto de
        sena | dejo sena | con sena | con cuanto se aparta | con cuanto aparto | con cuanto reservo | pagar en | me
        pasas la clabe | pasas la clabe | pasame la cuenta | me pasas la cuenta | me pasas el alias | pasame el alias |
        pasame el cbu | numero de tarjeta | numero de clabe | a que cuenta | a donde transfiero | donde transfiero |
        donde te transfiero | donde te deposito | te transfiero | te deposito | me mandas el link | link de pago | liga
        de pago | facturan | dan factura | hacen factura | pago cuando | pago a la entrega | pagar en la tienda | oxxo |
        zelle | pago movil | paypal | binance
        | como reservo | como aparto | como hago el pedido | como hago para reservar | como hago para apartar | como
        puedo reservar | como puedo apartar | como puedo pedir | como pido | como ordeno | como lo aparto | como la
        aparto | como lo pido | como hacemos para | que necesito para reservar | que necesito para apartar | que hay que
        hacer para | que tengo que hacer para""",
    Signal.DISCOUNT: """descuento | descuentos | rebaja | rebajas | rebajita | ultimo precio | mejor precio | menos | mas barato
        | algo menos | lo menos | lo ultimo | en cuanto me lo deja | me lo deja | me lo dejas | me la dejas | me la deja | dejar en
        | dejas en | dejas a | negociable | promo | promocion | oferta | si llevo | si me llevo | si compro | por los dos
        | por las dos | por mayor | mayoreo | precio especial | te doy | le doy | te ofrezco | le ofrezco | si pago
        | me haces precio | haces precio | hacen precio | si me lo | cupon | regateo | si son
        | en cuanto lo menos | cuanto lo menos | lo minimo | el minimo | cuanto es lo ultimo | aceptas | aceptarias | me
        aceptas | me acepta | me lo dejarias | me la dejarias | me lo dejaria | me lo dejan en | me la dejan en |
        dejamelo en | dejamela en | lo dejas en | lo dejan en | lo deja en | bajale | le bajas | lo bajas | bajas algo |
        bajarle | baja un poco | puedes bajar | puede bajar | se puede bajar | se puede negociar | conversable |
        conversables | precio conversable | negociamos | hay descuento | hacen descuento | haces descuento | algun
        descuento | precio por volumen | precio por mayor | al por mayor | al mayoreo | por cantidad | si compro dos |
        si llevo dos | si llevo 2 | si llevo varios | si llevo tres | y si llevo | por pronto pago | en efectivo cuanto
        | de contado | de contado cuanto | al contado | me regalas el envio | incluye envio | con envio incluido | con
        todo y envio | me incluyes | precio de amigo | rebajarme | rebajar | regatear | un poco menos | por menos | lo
        tomo si | me lo llevo si | lo compro si
        | en cuanto me los | en cuanto me las | en cuanto me lo | en cuanto me la | me los dejas | me las dejas | me los
        deja | me las deja | me los dejan | cuanto por los dos | cuanto por las dos | cuanto por ambos | precio por los
        | precio si""",
    Signal.EXPENSIVE: """caro | cara | carisimo | muy caro | carito | fuera de mi presupuesto | no me alcanza | se me va del presupuesto
        | se pasa de mi presupuesto | es mucho | se sale de mi presupuesto | mucho dinero | salado
        | se me sale del presupuesto | sale del presupuesto | del presupuesto | fuera de presupuesto | mi presupuesto es
        menos | esta muy alto | muy elevado | elevado | alto el precio | muy alto | esta caro | esta carisimo | que caro
        | uy caro | uf caro | bien caro | algo caro | un poco caro | bastante caro | me parece caro | se me hace caro |
        muy pasado | no me da | no me da el | no llego a tanto | no tengo tanto | no dispongo de tanto | un dineral |
        mucha plata | mucha lana""",
    Signal.LATER: """lo pienso | pensarlo | lo voy a pensar | dejeme pensarlo | dejame pensarlo | lo pensare | lo consulto
        | consultarlo | lo platico | platicarlo | lo hablo con | hablarlo con | lo comento | le pregunto a mi
        | preguntar a mi | le pregunto | te aviso | le aviso | les aviso | yo aviso | te confirmo | le confirmo
        | les confirmo | cualquier cosa te | despues te digo | luego te digo | lo veo con | lo checo | lo reviso
        | cuando cobre | en la quincena
        | manana te confirmo | mañana le confirmo | luego te confirmo | te digo | les digo | os digo | le digo | te
        hablo | te escribo | le escribo | les escribo | te llamo | le llamo | te marco | lo hablo en casa | hablo en
        casa | lo veo en casa | lo consulto en casa | con mi esposo | con mi esposa | con mi marido | con mi mujer | con
        mi pareja | con mi novio | con mi jefe | con mi mama | con mi familia | con mi socio | deja lo consulto | deja
        lo pienso | deja lo veo | deja checo | dejame ver | dejame checar | dejame consultarlo | voy a pensarlo | lo voy
        a consultar | lo voy a ver | lo voy a platicar | voy a ver | vemos | ya veremos | lo vemos | comparo | comparar
        precios | comparando | otras cotizaciones | otros presupuestos | me lo pienso | nos lo pensamos | estoy viendo
        opciones | cuando me paguen | cuando tenga el dinero | en la quincena te | apenas cobre""",
    Signal.ORDER: """lo quiero | la quiero | los quiero | las quiero | me lo llevo | me la llevo | me los llevo | me las llevo
        | lo llevo | la llevo | lo compro | la compro | los compro | lo tomo | la tomo | me lo quedo | me la quedo | trato hecho
        | hecho | apartamelo | apartame | aparteme | me lo apartas | me lo aparta | reservamelo | reservame | reserveme
        | anotame | anoteme | agendame | agendeme | confirmo | confirmo el pedido | confirmado de mi parte
        | hago el pedido | quiero hacer un pedido | haz el pedido | envialo | mandamelo | enviamelo | si lo quiero | si la quiero
        | encargo | me apunto | apuntame | dale lo compro | adelante | cerramos
        | te lo compro | te la compro | lo voy a querer | la voy a querer | la voy a llevar | lo voy a llevar | voy a
        querer | va me lo llevo | si lo compro | si me lo llevo | lo agarro | la agarro | apartala | apartalo | aparta
        uno | aparta una | reservala | reservalo | me anoto | agendala | agendame esa | quiero esa cita | ese horario |
        ese dia esta bien | a esa hora | en ese horario | trato | cerrado | hecho trato | de acuerdo lo | pido | pidoo |
        mandame | mandame uno | envieme | enviamela | haganme | prepárame | preparame | preparenme | me la reservas | me
        lo reservas | guardamelo | guardamela | guardame | guardame uno | ok lo quiero | si quiero | quiero ese | quiero
        esa | quiero esos | quiero esas | de una lo | va pues | va que va | confirmame | confirmamos | acepto
        | reservame* | apartame* | guardame* | mandame* | enviame* | anotame* | apuntame* | agendame* | ponme* |
        preparame* | separame* | resérvamela | resérvamelo""",
    Signal.PAID: """ya pague | pagado | ya esta pagado | hice el pago | ya hice el pago | pago realizado | pago hecho | realice el pago
        | ya transferi | transferi | transferido | hice la transferencia | ya hice la transferencia | transferencia hecha
        | transferencia realizada | ya deposite | deposite | hice el deposito | deposito hecho | ya envie el dinero
        | te mande el comprobante | aqui el comprobante | comprobante de pago | adjunto comprobante | ahi va el comprobante
        | acabo de pagar | acabo de transferir | ya mande el pago | ya le deposite | ya te deposite | ya esta el pago
        | ya pagamos | pagamos | ya realice | te hice el bizum | bizum hecho | yapeado | contratamos
        | ya esta el deposito | ahi te va el comprobante | va el comprobante | ahi va | comprobante | el comprobante |
        ya quedo el pago | ya quedo el deposito | ya te transferi | ya le transferi | te transferi | le transferi |
        listo el pago | listo pague | pague | ya pagado | pague ayer | ya lo pague | ya la pague | acabo de depositar |
        te deposite | le deposite | deposite ya | pago enviado | envie el pago | mande el dinero | sena enviada | ya
        sene | ya di el anticipo | di el anticipo | anticipo enviado | anticipo pagado | hice el bizum | bizum enviado |
        ya hice bizum | hecho el bizum | hecha la transferencia | hecho el ingreso | ya hice el ingreso | pagado con
        tarjeta | factura pagada | me suscribi | nos suscribimos | contrate | compramos el | compre el plan | compre el
        paquete | pague el plan""",
    Signal.RECEIVED: """ya llego | me llego | llego hoy | llego bien | ya lo recibi | ya la recibi | recibi | ya recibi | recibido
        | ya los tengo | ya lo tengo | llegaron | ya llegaron | lo recogi | ya lo recogi | me llegaron
        | ya lo tengo en | me acaba de llegar | acaba de llegar | llego perfecto | llego todo | llego todo bien | llego
        ayer | llegaron bien | llegaron perfectos | ya me llego | ya me llegaron | ya la tengo | recogi | ya recogi | ya
        pase por | recibimos | ya recibimos | recibi todo | me lo entregaron | lo entregaron
        | pedido llego | mi pedido llego | llego mi pedido | llego el pedido | el pedido llego""",
    Signal.PRAISE: """me encanto | me encanta | nos encanto | me encantaron | encantada | encantado | riquisimo | riquisimos
        | riquisima | delicioso | deliciosa | deliciosos | hermoso | hermosa | hermosos | precioso | preciosa | excelente servicio
        | muy rico | muy ricos | muy rica | buenisimo | super rico | quedo hermoso | quedo perfecto | les quedo
        | muy contenta | muy contento | recomendados | los recomiendo | recomendable | volvere | volveremos | gran servicio
        | quedaron hermosos | quedo bellisimo | quedaron preciosos | quedo precioso | quedo super | quedo genial | me
        fascino | me fascina | fascinada | nos fascino | fascinaron | estuvo delicioso | estuvo riquisimo | estaba
        riquisimo | estaba delicioso | estaban riquisimos | estaban deliciosos | estaba buenisimo | riquisimas | divino
        | divina | divinos | hermosas | preciosos | bellisimo | chulo | chulisimo | padrisimo | super bonito | muy
        bonito | muy bonita | de lujo | espectacular | increible | maravilloso | maravillosa | muy buena calidad |
        excelente calidad | excelente atencion | muy buen servicio | muy amables | recomendadisimo | recomendadisimos |
        100 recomendado | mil de mil | feliz con | muy feliz | contentisima | contentisimo | super contenta | gusto
        mucho | les gusto | le gusto mucho | a todos les gusto | les encanto | le encanto
        | repetiremos | repetire | buenisimo todo | todo buenisimo | todo riquisimo | todo delicioso | estuvo todo |
        todo excelente""",
    Signal.REFUSE: """ya no gracias | ya no | ya no lo quiero | ya no lo necesito | ya no la quiero | ya no me interesa | no me interesa
        | no estoy interesado | no estoy interesada | no gracias | no muchas gracias | ya compre | ya lo compre | ya compramos
        | compre otro | ya encontre | encontre otro | encontre otra | encontre mas barato | en otro lado | en otra parte
        | en otra tienda | con otro | con otra persona | con otra empresa | cambie de opinion | cambiamos de idea
        | me arrepenti | cancelar el pedido | cancelar mi pedido | cancelo | cancelar la reserva | cancelar mi cita
        | quiero cancelar | tengo que cancelar | cancela | cancelen | cancelalo | olvidalo | olvidelo | dejalo | dejelo
        | dejalo asi | mejor no | lo dejo | lo dejamos | muy caro gracias | muy caro para mi | no lo quiero | no quiero
        | no lo voy a | no voy a comprar | gracias igual | gracias de todas formas | gracias de todos modos
        | gracias pero no | sera en otra ocasion | para otra ocasion | para la proxima | desisto | lo descarto
        | se me sale del presupuesto | ya consegui | ya lo consegui | ya la consegui | consegui otro | consegui uno |
        consegui mas barato | consegui en otro | al final no | al final me | al final compre | al final me apane | me
        apane con | nos apanamos | me quede con otro | me quede con otra | me decidi por otro | nos decidimos por otro |
        ya contratamos | contratamos a otro | ya contrate a | ya tengo | ya tengo uno | ya tengo quien | ya me lo
        hicieron | ya resolvi | ya lo resolvi | ya no hace falta | ya no va a ser necesario | no va a poder ser | no
        podra ser | no se va a poder | no podre | no voy a poder | no vamos a poder | no me conviene | no nos conviene |
        no es lo que busco | no es lo que buscaba | no me sirve asi | esta muy lejos | me queda lejos | me queda muy
        lejos | lo dejo pasar | lo dejare | lo dejamos asi | lo dejamos ahi | dejemoslo | dejalo ahi | mejor lo dejo |
        mejor lo dejamos | tal vez despues | quiza despues | mas adelante sera | en otro momento | otro dia sera | sera
        luego | ni modo | ni modo gracias | gracias pero ya | pero ya no | ya no voy | ya no vamos | ya no podre | ya no
        quiero | me eche para atras | nos echamos para atras | me desanime | tuve que cancelar | cancelen mi | cancela
        mi | cancelame | anular | anulen | anula | quiero anular
        | otro lugar | otro sitio | otro local | otra opcion | otro mas cerca | otra mas cerca | uno mas cerca | he
        visto otro | vi otro | vimos otro | ya he visto otro | eleg* otro | escog* otro | reserv* otro | reserv* en otro
        | yo paso | paso gracias | paso esta vez | por ahora paso | mejor paso
        | gracias de todas maneras | de todas maneras gracias | gracias igualmente | lo resolvio | ya lo resolvio | ya
        vino otro | ya vino uno | vino otro
        | suerte con la venta | mucha suerte con la venta | exito con la venta""",
    Signal.STOP: """no me escriban | no me escribas | no me escriba | dejen de escribir | deja de escribir | deje de escribir
        | no me manden | no me envien | no me mandes | dejen de mandar | dejen de molestar | no molesten | no moleste
        | no me contacten | borrenme | eliminenme | quitenme | dame de baja | denme de baja | darme de baja | los voy a bloquear
        | voy a bloquear | no me vuelvan a | ya no me escriban""",
    Signal.OFFER: """total | en total | serian | seria | cuesta | cuestan | vale | valen | sale | salen | te sale | le sale | queda en
        | esta en | estan en | desde | a partir de | paquete | paquetes | promocion | oferta | nuestra oferta | cotizacion adjunta
        | formulario | te lo dejo en | te la dejo en | se lo dejo en | puedo dejarlo | c u | cada uno | cada una | por persona
        | incluye | precio es | con envio""",
    Signal.CONFIRM: """confirmado | confirmada | pedido confirmado | reserva confirmada | cita confirmada | reservado | reservada | apartado
        | apartada | apartados | quedan apartados | agendado | agendada | queda agendado | agendamos | anotado | anotada
        | pedido anotado | pedido recibido | pago recibido | recibido el pago | recibimos tu pago | recibimos su pago | recibido
        | sale tu pedido | sale manana | sale hoy | va en camino | en camino | ya va | enviado | despachado | hoy mismo sale
        | te lo enviamos | se lo enviamos | lo enviamos | te llega | le llega | gracias por tu compra | gracias por su compra
        | gracias por tu pedido | gracias por comprar | te esperamos | los esperamos | le esperamos | nos vemos el | nos vemos
        | numero de guia | guia de envio | listo para recoger | ya esta reservado | inscrito | inscrita
        | agendadas | la esperamos | lo esperamos | te espero | la espero | quedas agendada | quedas agendado | quedas
        anotada | quedas anotado | quedas apuntada | queda agendada | queda reservado | queda reservada | quedo
        reservado | quedo reservada | quedo agendado | quedo agendada | quedo apartado | quedo apartada | queda apartado
        | queda apartada | quedan apartadas | quedan reservados | quedaron apartados | te lo aparto | te la aparto | te
        lo guardo | te la guardo | apartado a tu nombre | reservado a tu nombre | turno confirmado | confirmada tu cita
        | confirmado tu pedido | confirmamos su pedido | recibido tu pago | pago confirmado | recibido gracias |
        recibida la transferencia | recibimos la transferencia | ya cayo | ya se reflejo | ya me cayo | ya me aparecio |
        recibi el deposito | recibi tu pago | recibi el pago | ya va en camino | enviamos hoy | enviamos manana | se
        envia hoy | se envia manana | tu guia | numero de seguimiento | codigo de seguimiento | gracias por su pedido |
        apuntado | apuntada | listo te espero | listo quedas | listo quedamos | nos vemos manana | te veo el | aqui te
        espero | aqui los esperamos""",
    Signal.QUESTION: "cuanto | a cuanto | a como | cual es | cuales son | donde estan | donde quedan | donde queda | que horario | a que hora | que precio | hasta que hora | tienen | tendran | venden | hay disponible | se puede | me pueden | me puede | me puedes | me podrias | me podria | podrian | como hago | como puedo | como se | que tal si",
    **SERVICE,
}
