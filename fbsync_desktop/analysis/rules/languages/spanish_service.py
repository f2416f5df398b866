"""Spanish phrases of service and set-up, and of those who want no shop; the rest stands in `spanish`."""

from __future__ import annotations

from fbsync_desktop.analysis.rules.signals import PhraseTable, Signal

SERVICE: PhraseTable = {
    Signal.PROBLEM: """no funciona | no me funciona | no sirve | dejo de funcionar | no enciende | no prende | no carga | no abre
        | no conecta | no me deja | no puedo entrar | no puedo ingresar | no puedo acceder | no me llega | no llega
        | no ha llegado | no llego | no me llego | no he recibido | no recibi | aun no llega | todavia no llega | sigo esperando
        | sigo sin | sigue sin | sigue igual | roto | rota | rotos | rompio | quebrado | quebrada | danado | danada | averiado
        | defectuoso | defectuosa | fallando | falla | fallo | error | incompleto | incompleta | faltan | falta | falto
        | equivocado el | vino mal | llego mal | color equivocado | talla equivocada | otro color | otra talla
        | problema | problemas | inconveniente | reclamo | queja | reembolso | devolucion | devolver | mi dinero
        | cambio de producto | garantia no | cobraron dos veces | cobro doble | doble cobro | me cobraron | donde esta mi
        | tarde | retraso | demora | atrasado | manchado | manchada | se cayo | se cae | se me cae | no imprime | sin internet
        | sin senal | sin luz | se traba | se despego | olvide mi contrasena | me salio
        | se apaga | se apaga solo | se reinicia | se calienta | se me borraron | se borraron | se borro | desaparecio |
        desaparecieron | no aparece | no aparecen | no carga bien | no da | no enfria | no calienta | no lee | no gira |
        no suena | no se escucha | no se ve | no entra | usuario incorrecto | contrasena incorrecta | clave incorrecta |
        me sale error | me da error | sale error | marca error | dice error | no me abre | no abre la | no me carga | se
        cierra | se congela | se queda pegado | se queda cargando | me cobraron de mas | cobraron de mas | cargo doble |
        cargo duplicado | duplicado | cobro de mas | cobro indebido | mal cobrado | boleto errado | no me han entregado
        | no lo han entregado | no entregaron | nunca llego | nunca me llego | nunca vino | no vino | no vinieron | no
        se presento | quedaron en venir | parado | detenido | sin noticias | sin respuesta | nadie responde | nadie
        contesta | nadie me contesta | vino roto | vino rota | llego roto | llego rota | llego quebrado | llego danado |
        llego danada | llego incompleto | llego abierto | llego otro | llego otra | me llego otro | me llego otra | me
        mandaron otro | me mandaron otra | me enviaron otro | no es el que | no es lo que pedi | no era lo que |
        distinto | diferente a | diferente al | no coincide | vencido | caducado | en mal estado | podrido | sucio |
        manchas | rayado | rayada | golpeado | abollado | despegado | descosido | descosida | con fallas | con detalle |
        con un detalle | hace ruido | huele a quemado | gotea | tira agua | pierde agua | inunda | goteras | tengo un
        problema | hay un problema | cambiarlo | cambiarla | quiero un cambio | devolverlo | devolverla | me devuelvan |
        devuelvan mi dinero | quiero mi dinero""",
    Signal.ANGER: """estafa | estafadores | ladrones | rateros | fraude | pesimo | pesima | pesimo servicio | una verguenza | verguenza
        | horrible | terrible | mal servicio | mala atencion | enojado | enojada | molesto | molesta | indignado | harto
        | harta | inaceptable | nunca mas | denunciar | demandar | denuncia | asco | una burla | el colmo | falta de respeto
        | nadie contesta | nadie responde""",
    Signal.FIXED: """ya funciona | ya funciono | ya quedo | ya sirve | funciona | funciono | solucionado | resuelto | arreglado
        | ya pude | pude entrar | pude ingresar | ya puedo | ya entro | ya me llego | ya llego el | ya esta | ya prende | ya enciende
        | ya carga | ya abre | todo bien | todo perfecto | todo en orden | ya se arreglo | se arreglo | se soluciono
        | ya volvio | volvio | me ayudo | quedo perfecto | ahora si | ya me funciona | lo encontre | me devolvieron
        | recibi el reembolso | recibi el reemplazo
        | ya aparecen | ya aparecio | ya aparece | ya quedo listo | ya me funciono | ya esta funcionando | ya jalo | ya
        jala | ya prendio | ya pude entrar | ya entre | ya me dejo | ya me deja | ya me llego el | ya me llego la | ya
        se soluciono | quedo solucionado | quedo arreglado | ya esta resuelto | ya esta listo | ya esta todo | todo
        solucionado | todo bien ahora | ahora si funciona | ahora si jala | ahora si pude | ahora si me deja | volvio el
        | volvio la luz | volvio internet | ya hay internet | ya tengo internet | ya recibi el reembolso | me llego el
        reembolso | ya me devolvieron | ya lo encontre | me sirvio | sirvio | si funciono | si sirvio | era eso |
        perfecto ya""",
    Signal.WAIT: """quedo pendiente | espero | quedo a la espera | quedo atento | quedo atenta | estare pendiente | aqui espero
        | voy a probar | pruebo | voy a intentar | intento | un momento | un segundo | a ver | dame un | deme un | te lo paso
        | se lo paso | en un rato | ahorita | ahora lo mando | luego te mando | te lo mando | me avisan | me avisas
        | dejame ver | dejame buscar | dejeme buscar | lo busco | te lo mando al rato | al rato te | al rato | ahorita
        te | ahorita reviso | ahorita checo | en un momento | dame un momento | deme un momento | a la espera | espero
        respuesta | espero noticias | en la noche te | mas tarde te | despues te mando | te la mando | te los mando | lo
        pruebo | voy a buscar | llegando a casa""",
    Signal.START: "que sigue | y ahora que | ahora que sigue | que hago ahora | que hacemos ahora | cual es el siguiente paso | siguiente paso | siguientes pasos | como empezamos | cuando empezamos | como arrancamos | cuando arrancamos | como iniciamos | para empezar | que necesitan | que necesitan de | que datos necesitan | cuanto tardan | cuanto tarda | para cuando esta | ya esta lista | ya esta listo | cuando vienen | cuando pueden venir | cuando instalan",
    Signal.HOWTO: """como hago | como hago para | como puedo | como se hace | como se | como agrego | como cambio | como subo | como elimino
        | como borro | como creo | como imprimo | como registro | como configuro | como veo | como saco | como uso | como funciona
        | donde veo | donde encuentro | donde esta el | donde esta la | donde cambio | donde configuro | donde se | en donde
        | se puede _ en el sistema | tutorial | manual | capacitacion | me explicas | me explica | me ensenan | me ensenas
        | no encuentro | que boton | para que sirve | puedo cambiar | puedo agregar | puedo exportar | hay forma de
        | hay manera de
        | como le hago | como le hago para | como le hacemos | como se hacen | como podemos | como anado | como edito |
        como modifico | como quito | como pongo | como doy de alta | como descargo | como exporto | como importo | como
        conecto | como activo | como desactivo | como facturo | como emito | como cobro | como aplico | como se usa |
        donde esta la opcion | donde esta el boton | donde agrego | donde le pico | donde le doy | en que parte | en que
        menu | se puede cambiar | se puede agregar | se puede exportar | se puede imprimir | me explica como | me pueden
        explicar | nos pueden capacitar | tutoriales | video de como | no encuentro donde | no encuentro la opcion | no
        se como | no se donde
        | donde lo pongo | donde la pongo | donde los pongo | donde las pongo | donde se pone | donde meto | donde pongo""",
    Signal.ACTIVE: """lo usamos a diario | lo usamos todos los dias | la usamos todos los dias | lo uso a diario | lo uso todos los dias
        | usamos a diario | usandolo | funciona excelente | nos funciona | nos va muy bien | va muy bien | muy bien
        | todo va bien | va de maravilla | de maravilla | nos encanta | estamos felices | estamos contentos | muy contentos
        | muy contento con | muy satisfechos | satisfecho | satisfechos | satisfecha | nos ha ayudado | nos ahorra | sin problemas
        | todo funciona | funciona todo | funciona muy bien | funciona de maravilla | funciona perfecto | va perfecto
        | ya nos acostumbramos | muy facil de usar | super util | encantados | contentos con
        | todo de maravilla | nos va genial | nos va excelente | va excelente | va genial | todo perfecto con | todo
        excelente | todo genial | funcionando de maravilla | funciona super bien | trabaja muy bien | nos ahorra tiempo
        | nos ahorra mucho | ahorra tiempo | ahorro de tiempo | nos ayuda mucho | nos ha servido | nos sirve mucho | nos
        facilito | nos facilita | lo usamos | lo usamos siempre | todos los dias lo | a diario | el equipo esta feliz |
        el personal esta | el equipo lo usa | todos lo usan | estamos encantados | estamos muy contentos | encantados
        con | muy conformes | conformes | sin fallas | sin problemas hasta | cero problemas | sin quejas | facil de usar
        | muy practico | muy intuitivo | la mejor decision | vale la pena""",
    Signal.CHURN: """cancelar mi suscripcion | cancelar la suscripcion | cancelar el servicio | cancelar el plan | cancelar mi plan
        | cancelar el contrato | cancelar mi cuenta | cancelar la cuenta | cerrar mi cuenta | cerrar la cuenta | dar de baja
        | darme de baja | darnos de baja | me doy de baja | la baja | no vamos a continuar | no vamos a seguir | no seguir | no continuar
        | no voy a continuar | no voy a seguir | no renovar | no vamos a renovar | no renovaremos | ya no lo usamos | ya no usamos | no lo usamos
        | no lo estamos usando | nos cambiamos | me cambie | cambiamos a otro | otro proveedor | otro sistema | otra empresa
        | dejamos de usar | dejar de usar | queremos cancelar | quiero cancelar | devuelvan mi dinero | cerramos el negocio
        | rescindir | ya no queremos
        | dar de baja el servicio | dar de baja la cuenta | quiero la baja | solicito la baja | cierren mi cuenta |
        eliminar mi cuenta | ya no vamos a seguir | no seguiremos | no continuaremos | no quiero renovar | ya no la
        usamos | dejamos de usarlo | dejaremos de | nos cambiamos a | nos pasamos a | nos vamos a otro | nos vamos con |
        nos fuimos con | cambiamos de sistema | cambiamos de proveedor | otro programa | con la competencia | cerramos
        la tienda | vamos a cerrar | no nos sirvio | no nos funciono | no nos convence | no nos convencio
        | no _ renovar | no _ renovarlo | no _ continuar | no _ seguir | no _ prorrogar
        | vamos a parar | vamos a dejar | vamos a dejarlo | dejarlo | lo vamos a dejar | dejamos el sistema | paramos el
        servicio | queremos darnos de baja | cerramos el local | cerramos el""",
    Signal.ASKS: """me envias | me envia | me mandas | me manda | nos envias | nos puedes enviar | puedes enviar | puede enviar
        | podrias enviar | podria enviar | nos compartes | me compartes | comparteme | compartenos | enviame | envianos | enviame tu
        | mandame | mandanos | me pasas | pasame | pasanos | nos pasas | me das | me indicas | indicanos | indiqueme | me confirmas
        | confirmame | confirmanos | necesitamos tu | necesitamos su | necesito tu | necesito su | nos falta tu | falta que
        | te falta | dime | digame | que talla | que color | que modelo | para cuando | cuantas personas | a nombre de quien
        | por favor envia | por favor envie | quieres | desea | deseas | te agendo | le agendo | te lo aparto | te la aparto
        | nos indicas | me indica | nos indica | me comparte | nos comparte | paseme | me regalas | me regala | nos
        regalas | dame | deme | danos | denos | nos das | mandeme | enviame una | nos falta el | nos faltaria | solo
        falta | para que fecha | para que dia | que dia | que fecha | que horario | a que hora | a que nombre | cuantos
        | cuantas | que medida | que numero | cual prefieres | cual le gusta | cual te gusta | te gustaria | le gustaria
        | te interesa | le interesa | te aparto | le aparto | se lo aparto | te reservo | le reservo | te anoto | te
        parece | le parece | te queda bien | le queda bien | te va bien | le va bien | te sirve | desde cuando | en que
        direccion | cual es tu | cual es su | pudo revisar | pudiste revisar | pudiste ver | sigues interesado | sigues
        interesada | sigue interesado | aun te interesa | todavia te interesa""",
    Signal.WORKING: """estamos revisando | revisando | vamos a revisar | lo revisamos | reviso | voy a revisar | verificando
        | estamos verificando | verificar con | vamos a verificar | estamos trabajando | en proceso | procesando
        | ya lo reportamos | lo paso al | pasamos tu caso | escalado | escalamos | el tecnico | nuestro tecnico | tecnicos
        | te enviamos otro | te enviaremos otro | le enviaremos | te mandamos otro | lo cambiamos | haremos el cambio
        | el reembolso | reembolsamos | te avisamos | le avisamos | les avisamos | te aviso en cuanto | te mantenemos
        | lo solucionamos | te contactaremos | en breve | te informamos | estamos en eso | dando seguimiento | consultando
        | abrimos un caso | abrimos un reporte | preparando | estamos gestionando
        | se lo comento | lo comento con | lo comento al | te decimos | te decimos algo | le decimos | os decimos | te
        damos respuesta | le damos respuesta | te confirmo en | le confirmo en | dejame revisar | dejeme revisar | deja
        reviso | dejame checar | dejame ver que | lo reviso | lo checo | lo checamos | reviso con | revisamos con |
        checo con | hablamos con | hablo con | contactamos a | contacto a | contacto con | nos comunicamos con | reporte
        | reportado | ya lo reporte | ya reportamos | levante | levantamos | levanto un | abrimos | abri un | abrimos un
        ticket | folio | esta en proceso | en tramite | tramitando | tramitamos | gestionando | gestionamos | gestionar
        | el tecnico va | va un tecnico | enviamos un tecnico | mandamos un tecnico | mandamos a | pasamos a revisar |
        pasa el tecnico | visita tecnica | le mandamos otro | le enviamos otro | te enviamos uno | reenviamos | te
        reponemos | lo reponemos | reposicion | te lo cambiamos | se lo cambiamos | cambio en camino | hacemos el
        reembolso | te reembolsamos | le reembolsamos | reembolso en | hacemos la devolucion | devolvemos el | te
        devolvemos | te mantengo al tanto | le mantenemos | le aviso en cuanto | en cuanto tenga | en cuanto sepa | en
        cuanto nos | te tenemos noticias | recuperamos | las recuperamos | lo corregimos | corregimos | estamos
        corrigiendo""",
    Signal.TRY: """intenta de nuevo | intente de nuevo | intenta | prueba de nuevo | prueba | pruebe | vuelve a intentar | vuelva a intentar
        | reinicia | reinicie | reiniciar | desconecta | desconecte | apaga | apague | revisa spam | revisa tu correo | revise su correo
        | verifica que | actualiza | actualice | borra la cache | desinstala | revisa si | puedes revisar | podrias probar
        | nos confirmas si | ya funciona
        | prueba con | prueba a | intente | vuelve a entrar | reinicialo | apaga y prende | apagalo | desconectalo |
        borra el cache | limpia el cache | revisa en spam | revisa tu bandeja | revise si | checa si | fijate si | ya
        las ves | ya lo ves | ya te aparece | ya te sale | ya te deja | ya pudiste | te funciono | ya quedo | me
        confirmas si | dime si | avisame si | nos avisas si | cierra sesion | reinstala""",
    Signal.CLOSING: """de nada | con gusto | un placer | para servirte | a la orden | gracias a ti | gracias a usted | que tengas
        | que tenga | que lo disfrutes | aqui estamos | sin problema | no hay problema | cuando gustes | que pena
        | nos alegra | me alegra | feliz dia | lindo dia | bonito dia""",
    Signal.AUTO: """gracias por tu mensaje | gracias por su mensaje | gracias por escribirnos | gracias por contactarnos
        | gracias por comunicarte | gracias por comunicarse | te responderemos | le responderemos | en breve te atenderemos
        | responderemos a la brevedad | en cuanto podamos | lo antes posible te | fuera de horario | mensaje automatico
        | estamos cerrados | hemos recibido tu mensaje | recibimos tu mensaje | un asesor""",
    Signal.HELP: """en que te puedo ayudar | en que podemos ayudarte | en que puedo ayudarte | en que le puedo ayudar | en que te ayudamos
        | en que le podemos | como podemos ayudarte | como puedo ayudarte | como te ayudo | buscas algo | busca algo
        | busca algo en especial | algo en especial | algo mas | bienvenido | bienvenida | te puedo ayudar | que buscas""",
    Signal.SETUP: """estamos cargando | cargando | lo estamos cargando | subiendo | importando | configurando | estamos configurando
        | instalando | estamos instalando | el excel | la lista de productos | lista de productos | la planilla | el archivo | el logo
        | las fotos de los productos | fotos de los productos | los datos | la base de datos | base de datos | creamos tu cuenta
        | creando tu cuenta | cuenta creada | tu cuenta esta | dando de alta | migrando | migracion | el menu en pdf | ya les mande
        | ya te mande el | les envie | les mande | adjunto | ya estan instalando | el tecnico esta | falta configurar
        | terminar la configuracion | prueba de
        | los estamos cargando | estamos subiendo | subimos | configuracion | estamos armando | armando tu | armando su
        | estamos preparando | preparando tu | preparando su | estamos capturando | capturando | estamos dando de alta |
        creando tu | creando su | tu cuenta esta creada | importamos | mi logo | logotipo | los precios | lista de
        precios | listado | el listado | inventario | archivo | los archivos | las fotos | fotos de productos | ya les
        envie | ya te mande | ya te envie | ya mande | ya envie | te mande | anexo | te paso los | les paso los | el
        tecnico ya llego | ya llego el tecnico | accesos | las claves | el dominio | pruebas | en pruebas | te
        entregamos | le entregamos | entregamos la pagina | primera version | avance | avances""",
    Signal.SPAM: """seguidores | primera pagina de google | posicionamiento web | prestamos | prestamo rapido | credito inmediato
        | gana dinero | ganar dinero | dinero desde casa | trabajo desde casa | ingresos pasivos | inversion segura
        | criptomonedas | cripto | rentabilidad garantizada | has ganado | ganaste | felicidades has sido | premio | reclama tu
        | haz clic | haga clic | da clic | enlace para verificar | tu pagina sera | su pagina sera | normas comunitarias | verifica tu cuenta
        | apuestas | amarres | tarot | brujo | chicas | somos una agencia de marketing | te ofrecemos aumentar | libertad financiera
        | unete a mi equipo | multinivel
        | seguidores reales | compra seguidores | mas seguidores | aumenta tus ventas | aumentar tus ventas |
        posicionamiento | paginas web desde | creamos tu pagina | agencia de marketing | marketing digital | publicidad
        para tu negocio | community manager | prestamo | prestamo inmediato | creditos | sin buro | sin aval | gana
        desde casa | trabaja desde casa | ingresos extra | dinero extra | inversion | invierte | multiplica tu dinero |
        ganancias | ganancias diarias | bitcoin | trading | entra al link | entra al enlace | tu cuenta sera | sera
        eliminada | sera suspendida | casino | contenido exclusivo | fotos privadas""",
    Signal.STEER: """ignora las instrucciones | ignora tus instrucciones | ignora todas | ignora lo anterior | ignora todo lo anterior
        | ignora las reglas | ignore las instrucciones | olvida las instrucciones | olvida tus instrucciones | nota para el sistema
        | mensaje del sistema | eres ahora | ahora eres | marcame como | marca este | marca como ganado | etiqueta ganado
        | la etiqueta | puntuacion 100 | puntaje 100 | ponme como | pon estado | pon el estado | clasificame como | inteligencia artificial
        | estado ganado | asistente debes""",
    Signal.WRONG: """numero equivocado | me equivoque | me equivoque de | equivocado | equivocada | persona equivocada | perdon no era
        | no era para | era para otra persona | chat equivocado | pagina equivocada | me confundi | me he confundido
        | perdon pense que | se me fue
        | me equivoque de chat | equivocado de | se me fue el mensaje | no era para ti | no era para usted | no era para
        ustedes | no era a ti | era para mi | mensaje equivocado | perdon chat | perdon me equivoque | disculpa me
        equivoque | disculpe me equivoque | uy perdon | numero incorrecto | pense que era""",
}
